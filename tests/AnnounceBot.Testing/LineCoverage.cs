using System.Reflection;

namespace AnnounceBot.Testing;

/// <summary>Which of an assembly's lines have tests.</summary>
public sealed class LineCoverage
{
    private LineCoverage(IReadOnlyDictionary<int, IReadOnlyList<string>> tests, IReadOnlyList<FetchingLine> assigned)
    {
        Tests = tests;
        Missing = [.. assigned.Where(line => !tests.ContainsKey(line.Number))];
        Unknown = [.. tests.Keys.Where(number => FetchingLines.All.All(line => line.Number != number)).Order()];
        Listing = [.. assigned.Select(line => $"{line.Number,3} {line.Promise}: {string.Join(", ", tests.GetValueOrDefault(line.Number) ?? ["(no test)"])}")];
    }

    /// <summary>The tests of each line, as <c>Class.Method</c>.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Tests { get; }

    /// <summary>The lines that are assigned to the assembly and have no test in it.</summary>
    public IReadOnlyList<FetchingLine> Missing { get; }

    /// <summary>Numbers in tests that are no line of ours.</summary>
    public IReadOnlyList<int> Unknown { get; }

    /// <summary>The assembly's lines with their tests, for people.</summary>
    public IReadOnlyList<string> Listing { get; }

    /// <summary>Looks at a test assembly.</summary>
    public static LineCoverage Of(Assembly assembly)
    {
        var name = assembly.GetName().Name;
        var tests = assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .SelectMany(method => method.GetCustomAttributes<LineAttribute>()
                .SelectMany(attribute => attribute.Numbers)
                .Select(number => (Number: number, Test: $"{method.DeclaringType!.Name}.{method.Name}")))
            .GroupBy(pair => pair.Number)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(pair => pair.Test)]);
        return new(tests, [.. FetchingLines.All.Where(line => line.Assembly == name)]);
    }
}
