// Code that knows nothing of nullable annotations, C# 7 style.
#nullable disable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using SessionFlow;

[SessionTracked]
public partial class OldPlayer
{
    public string name;
    public ArrayList /*SES1001*/bag = new ArrayList();
    public Hashtable /*SES1001*/flags = new Hashtable();
    public IList<string> friends = new List<string>();
    public IEnumerable<string> Online { get { return friends.Where(f => f.Length > 0); } }
    protected Random /*SES1008*/rng = new Random();
    private DateTime lastSeen = DateTime.MinValue;
    private System.Timers.Timer /*SES2010*/regen;
    volatile bool dirty;
    [NonSerialized] private object /*SES1001*/cookie;
    [ThreadStatic] private static int /*SES1005*/depth;

    public void Start()
    {
        regen = new System.Timers.Timer(1000);
        regen.Elapsed += (s, e) => lastSeen = DateTime.Now;
    }

    public int Roll(int sides)
    {
        dirty = true;
        depth++;
        cookie = name;
        return rng.Next(sides);
    }

    public bool Dirty { get { return dirty && cookie != null && depth > 0; } }
}

[SessionTracked]
public partial class OldInventory
{
    public OldItem[] items = new OldItem[10];
    public Dictionary<string, OldItem> byName = new Dictionary<string, OldItem>();
    internal OldPlayer owner;
}

public class /*SES1002*/OldItem
{
    public string name;
    public int count;
    public Delegate onUse;
}
