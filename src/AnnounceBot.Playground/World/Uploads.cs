namespace AnnounceBot.Playground.World;

/// <summary>The files that people give to commands; Discord forgets those after a while, and so does this.</summary>
internal sealed class Uploads(WorldState world)
{
    private const int Kept = 20;

    private readonly Queue<(string Id, UploadedFile File)> _files = [];

    /// <returns>Its id, and where it is served.</returns>
    public (string Id, Uri Url) Add(UploadedFile file) => world.Do(() =>
    {
        var id = world.Snowflakes.Next();
        _files.Enqueue((id, file));
        if (_files.Count > Kept)
            _files.Dequeue();
        return (id, new Uri(world.Address(), $"ephemeral-attachments/{id}/{Uri.EscapeDataString(file.Name)}"));
    });

    public UploadedFile? Find(string id) => world.Do(() => _files.FirstOrDefault(known => known.Id == id).File);
}
