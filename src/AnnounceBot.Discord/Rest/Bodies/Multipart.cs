using System.Security.Cryptography;
using System.Text;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Rest.Bodies;

/// <summary>A body of JSON and files.</summary>
/// <remarks>https://discord.com/developers/docs/reference#uploading-files · RFC 7578</remarks>
internal static class Multipart
{
    public static RequestBody Body(byte[] json, IReadOnlyList<OutgoingFile> files)
    {
        var boundary = Boundary(json, files);
        using var body = new MemoryStream();
        Part(body, boundary, "Content-Disposition: form-data; name=\"payload_json\"\r\nContent-Type: application/json", json);
        for (var i = 0; i < files.Count; i++)
        {
            var header = $"Content-Disposition: form-data; name=\"files[{i}]\"; filename=\"{Quoted(files[i].Name)}\"\r\nContent-Type: {files[i].ContentType}";
            Part(body, boundary, header, files[i].Bytes.Span);
        }

        body.Write(Encoding.ASCII.GetBytes($"--{boundary}--\r\n"));
        return new(body.ToArray(), $"multipart/form-data; boundary={boundary}");
    }

    private static void Part(MemoryStream body, string boundary, string header, ReadOnlySpan<byte> bytes)
    {
        body.Write(Encoding.UTF8.GetBytes($"--{boundary}\r\n{header}\r\n\r\n"));
        body.Write(bytes);
        body.Write("\r\n"u8);
    }

    /// <summary>As browsers write names (RFC 7578 §4.2).</summary>
    private static string Quoted(string name) =>
        name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>Made of what it parts, so that it cannot stand in it by chance or on purpose.</summary>
    private static string Boundary(byte[] json, IReadOnlyList<OutgoingFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(json);
        foreach (var file in files)
            hash.AppendData(file.Bytes.Span);

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
