using System.Collections;

namespace AnnounceBot.Cli.Configuration;

/// <summary>What is different between two configurations.</summary>
internal static class SettingsChanges
{
    /// <returns>The settings that differ, as paths such as <c>watching.interval</c>; a list is one setting.</returns>
    public static IReadOnlyList<string> Between(Settings one, Settings other) => [.. Between(typeof(Settings), one, other, "")];

    public static bool Same(object? one, object? other) => (one, other) switch
    {
        (null, _) or (_, null) => one == other,
        // Two with different passwords are equal by themselves.
        (Uri, Uri) => ((Uri)one).OriginalString == ((Uri)other).OriginalString,
        (string, string) => Equals(one, other),
        (IEnumerable ones, IEnumerable others) => ones.Cast<object>().ToList() is var list && others.Cast<object>().ToList() is var second && list.Count == second.Count && list.Zip(second).All(pair => Same(pair.First, pair.Second)),
        _ when Values.IsSimple(one.GetType()) => Equals(one, other) || one.ToString() == other.ToString(),
        _ => !Between(one.GetType(), one, other, "").Any(),
    };

    private static IEnumerable<string> Between(Type type, object one, object other, string path)
    {
        foreach (var property in Binder.Properties(type))
        {
            var (name, value, second) = (path + Binder.KeyOf(property), property.GetValue(one), property.GetValue(other));
            var isSection = value is not null && second is not null && Binder.ItemOf(property.PropertyType) is null && !Values.IsSimple(value.GetType());
            foreach (var changed in isSection ? Between(property.PropertyType, value!, second!, $"{name}.") : Same(value, second) ? [] : new[] { name })
                yield return changed;
        }
    }
}
