using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using SQLitePCL;

namespace AnnounceBot.Storage;

/// <summary>Chooses between the SQLite that comes with the bot and the system's, which is taken where it is newer: it is kept patched, and ours is of 2021.</summary>
/// <remarks>Once for the process, before its first connection: two libraries in one process would not see each other's locks.</remarks>
internal static class NativeSqlite
{
    /// <summary>Set to "bundled", it keeps the system's library out: for whoever doubts that, and for tests.</summary>
    public const string Variable = "ANNOUNCEBOT_SQLITE";

    private const string Ours = "e_sqlite3";

    private static readonly Assembly Provider = typeof(SQLite3Provider_e_sqlite3).Assembly;

    private static readonly Lazy<Loaded> Chosen = new(Choose);

    static NativeSqlite() => NativeLibrary.SetDllImportResolver(Provider, static (name, _, _) => name == Ours ? Chosen.Value.Handle : nint.Zero);

    /// <summary>To be asked for before the first connection.</summary>
    public static SqliteLibrary InUse => Chosen.Value.About;

    /// <summary>Where only the library is installed, without the files to build with it, it has its whole name.</summary>
    private static string[] SystemNames =>
        OperatingSystem.IsWindows() ? ["winsqlite3"]
        : OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib"]
        : ["libsqlite3.so.0", "libsqlite3.so"];

    private static Loaded Choose()
    {
        var bundled = NativeLibrary.Load(Ours, Provider, searchPath: null);
        var version = VersionOf(bundled);
        if (!string.Equals(Environment.GetEnvironmentVariable(Variable), "bundled", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var name in SystemNames)
            {
                if (!NativeLibrary.TryLoad(name, out var system))
                    continue;
                if (HasAllWeNeed(system) && VersionOf(system) is var newer && newer > version)
                {
                    NativeLibrary.Free(bundled);
                    return new(system, new(newer, IsSystem: true));
                }

                NativeLibrary.Free(system);
            }
        }

        return new(bundled, new(version, IsSystem: false));
    }

    /// <summary>What its builder may have left out: search, threads, and being stopped when something takes too long.</summary>
    private static bool HasAllWeNeed(nint library) =>
        Number(library, "sqlite3_threadsafe") > 0 && HasOption(library, "ENABLE_FTS5") && NativeLibrary.TryGetExport(library, "sqlite3_progress_handler", out _);

    private static bool HasOption(nint library, string option) =>
        NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var used)
        && Marshal.GetDelegateForFunctionPointer<OptionUsed>(used)(Encoding.ASCII.GetBytes(option + '\0')) != 0;

    // sqlite.org/c3ref/c_source_id.html: X*1000000 + Y*1000 + Z
    private static Version VersionOf(nint library)
    {
        var number = Number(library, "sqlite3_libversion_number");
        return new(number / 1_000_000, number / 1_000 % 1_000, number % 1_000);
    }

    private static int Number(nint library, string function) =>
        NativeLibrary.TryGetExport(library, function, out var address) ? Marshal.GetDelegateForFunctionPointer<NumberOf>(address)() : 0;

    private sealed record Loaded(nint Handle, SqliteLibrary About);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int NumberOf();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int OptionUsed(byte[] option);
}
