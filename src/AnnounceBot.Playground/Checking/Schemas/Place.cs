using System.Globalization;

namespace AnnounceBot.Playground.Checking.Schemas;

/// <summary>A place in a body, kept as a chain so that only a finding pays for its text.</summary>
internal sealed class Place
{
    public static readonly Place Body = new(null, "", -1);

    public static readonly Place Path = new(null, "the path", -1);

    private readonly Place? _parent;
    private readonly string _name;
    private readonly int _index;

    private Place(Place? parent, string name, int index) => (_parent, _name, _index) = (parent, name, index);

    public static Place Query(string name) => new(null, "?" + name, -1);

    public static Place Header(string name) => new(null, name, -1);

    public static Place InPath(string name) => new(null, "{" + name + "}", -1);

    public Place Of(string name) => new(this, name, -1);

    public Place At(int index) => new(this, "", index);

    public override string ToString()
    {
        if (_parent is null)
            return _name.Length == 0 ? "the body" : _name;

        var before = ReferenceEquals(_parent, Body) ? "" : _parent.ToString();
        if (_index >= 0)
            return string.Create(CultureInfo.InvariantCulture, $"{before}[{_index}]");
        return before.Length == 0 ? _name : $"{before}.{_name}";
    }
}
