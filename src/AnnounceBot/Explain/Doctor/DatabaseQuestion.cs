using AnnounceBot.Storage;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Whether the file is a whole database of ours, of a version that we know.</summary>
internal sealed class DatabaseQuestion(FoundDatabase database) : IQuestion
{
    public string Group => Groups.Storage;

    public string Id => "database";

    public string Subject => "The database";

    public Task<IReadOnlyList<Diagnosis>> AskAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Diagnosis>>(database switch
    {
        { IsThere: false } => [Diagnosis.Ok(Id, $"There is no database yet; the first `announcebot run` or `announcebot poll` makes {database.Path}.")],
        { Found: { } found, Version: { } version } => [Integrity(found), Schema(version)],
        _ => [Diagnosis.Problem(Id, database.Trouble!, database.Remedy)],
    });

    private Diagnosis Integrity(Database found)
    {
        var size = Bytes.Shown(new FileInfo(database.Path).Length);
        try
        {
            return found.Read(HealthStore.Damages) is [var first, ..]
                ? Diagnosis.Problem(Id, $"{database.Path} ({size}) is damaged: {first}", database.Remedy)
                : Diagnosis.Ok(Id, $"{database.Path} ({size}) is whole.");
        }
        catch (OperatorException damaged)
        {
            return Diagnosis.Problem(Id, damaged.Message, database.Remedy);
        }
    }

    private static Diagnosis Schema(int version) => version switch
    {
        _ when version > Migrator.NewestVersion => Diagnosis.Problem("schema", $"The database was written by a newer AnnounceBot: its schema is {version}, this program knows {Migrator.NewestVersion}.", "Install that version again, or put back the backup made before the upgrade."),
        _ when version < Migrator.NewestVersion => Diagnosis.Ok("schema", $"Its schema is {version}; the next start brings it to {Migrator.NewestVersion}. Until then feeds and routes that stand in it alone are left out here."),
        _ => Diagnosis.Ok("schema", $"Its schema is {version}, the newest."),
    };
}
