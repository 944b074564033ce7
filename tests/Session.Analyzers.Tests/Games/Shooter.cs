// A shooter on behaviours: serialized handles, coroutines, scriptable data, a singleton and a forgotten class.
#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using SessionFlow;
using UnityEngine;

namespace Shooter
{
    public class WeaponData : ScriptableObject
    {
        public string Id = "";
        public float Rate;
        public AudioClip? Shot;
    }

    [SessionTracked]
    public partial class Weapon : MonoBehaviour
    {
        [SerializeField] private int _ammo = 30;
        [SerializeField, SessionIgnored("an asset")] private WeaponData? _data;
        [SerializeField, SessionIgnored("wired in the editor")] private Animator? _animator;
        private float _heat;
        private Transform? _muzzle;
        private Camera? _camera;
        private Rigidbody? _body;

        private void Awake()
        {
            _muzzle = GetComponent<Transform>();
            _camera = GetComponent<Camera>();
            _body = GetComponent<Rigidbody>();
        }

        public bool Fire()
        {
            if (_ammo == 0 || _data is null || _camera is null || _body is null)
                return false;
            _ammo--;
            _heat += _data.Rate + (_muzzle is null ? 0 : 1);
            _animator?.SetTrigger("fire");
            StartCoroutine(Cool());
            return true;
        }

        private IEnumerator Cool()
        {
            yield return null;
            _heat = 0;
        }
    }

    // Forgotten: what the player carries.
    public class Backpack
    {
        public List<string> Items = new();
        public int Weight;
    }

    [SessionTracked]
    public partial class Soldier : MonoBehaviour
    {
        public static Soldier? Instance { get; private set; }

        public int Health = 100;
        public Weapon? Primary;
        public Weapon? Secondary;
        public Backpack Backpack = new();
        public Backpack? Stash;
        private GameObject? _target;
        private readonly List<Soldier> _squad = new();
        private Sprite? _portrait;

        private void Awake() => Instance = this;

        private void Start() => _portrait = GetComponent<Sprite>();

        public void Aim(GameObject target) => _target = target;

        public void Join(Soldier other) => _squad.Add(other);

        public bool IsAiming => _target is not null && _portrait is not null;
    }
}
