using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class Asteroid : Entity
    {
        public float Radius;
        public float Ore;
        public Quaternion Orientation = Quaternion.Identity;
        private Vector3 _spinAxis = Vector3.UnitY;
        private float _spinSpeed;

        public bool IsSpent => Ore <= 0f;

        public void SetSpinning(Vector3 axis, float radiansPerSecond)
        {
            _spinAxis = axis;
            _spinSpeed = radiansPerSecond;
        }

        public void Update()
        {
            Drift();
            Orientation = Space.Spin(Orientation, _spinAxis, _spinSpeed * Mission.StepSeconds);
        }
    }
}
