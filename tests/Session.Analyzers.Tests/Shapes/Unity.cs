// Behaviours as Unity games write them.
using System;
using System.Collections;
using System.Collections.Generic;
using SessionFlow;
using UnityEngine;

namespace Unity
{
    // A singleton that outlives scenes.
    [SessionTracked]
    public partial class GameManager : MonoBehaviour
    {
        private static GameManager s_instance;

        public static GameManager Instance => s_instance != null ? s_instance : (s_instance = new GameManager());

        [SerializeField] private int score;
        [SerializeField] private GameObject pausePanel;
        private bool paused;

        private void Awake() => s_instance = this;

        public void TogglePause()
        {
            paused = !paused;
            if (pausePanel == null)
                return;
            score++;
        }
    }

    // A countdown that a coroutine runs down.
    [SessionTracked]
    public partial class WaveSpawner : MonoBehaviour
    {
        public float Countdown = 5;
        private int wave;
        private Coroutine /*SES1001*/running;
        private readonly WaitForSeconds pause = new WaitForSeconds(1);

        private void Start() => running = StartCoroutine(Run());

        private IEnumerator Run()
        {
            while (Countdown > 0)
            {
                yield return pause;
                Countdown -= 1;
            }

            wave++;
            running = null;
        }

        public bool IsRunning => running != null && wave > 0;
    }

    // Serialized settings that designers fill.
    [Serializable]
    public class /*SES1002*/JumpSettings
    {
        public float Height = 2;
        public float Gravity = 9.81f;
    }

    [SessionTracked]
    public partial class Jumper : MonoBehaviour
    {
        [SerializeField] private JumpSettings settings = new JumpSettings();
        private float velocity;
        private Vector3 lastGround;

        private void Update()
        {
            velocity -= settings.Gravity;
            lastGround = new Vector3 { x = velocity };
        }

        public float Far => lastGround.x;
    }

    // Components that are fetched lazily.
    [SessionTracked]
    public partial class Door : MonoBehaviour
    {
        private Animator /*SES2010*/animator;
        private bool open;

        private Animator Animator => animator != null ? animator : animator = GetComponent<Animator>();

        public void Toggle()
        {
            open = !open;
            Animator.SetTrigger(open ? "open" : "close");
        }
    }

    // An object pool.
    [SessionTracked]
    public partial class BulletPool : MonoBehaviour
    {
        private readonly Stack<GameObject> /*SES1001*/free = new Stack<GameObject>();
        private readonly List<GameObject> /*SES1001*/used = new List<GameObject>();
        private int fired;

        public GameObject Take()
        {
            fired++;
            GameObject bullet = free.Count > 0 ? free.Pop() : new GameObject();
            used.Add(bullet);
            return bullet;
        }
    }

    // A scriptable object as an event channel.
    public class GameEvent : ScriptableObject
    {
        private readonly List<Action> listeners = new List<Action>();

        public void Register(Action listener) => listeners.Add(listener);
    }

    [SessionTracked]
    public partial class Health : MonoBehaviour
    {
        [SerializeField, SessionIgnored("an asset")] private GameEvent died;
        [field: SerializeField] public int Current { get; private set; } = 100;

        public event Action<int> Changed;

        public void Hit(int damage)
        {
            Current -= damage;
            Changed?.Invoke(Current);
            if (Current <= 0 && died != null)
                died.Register(null);
        }
    }
}
