using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AnnounceBot.Benchmarks.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Benchmarks.Service;

/// <summary>Many blogs at one port, in a process of their own: with entity tags, a new post now and then, and no connection kept, since nobody comes again within the hour.</summary>
internal sealed class BlogServer
{
    public const string Verb = "blogs";

    private const int Articles = 64, Words = 250;

    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ServicePlan _plan;
    private readonly int[] _posts, _polls;
    private readonly string[] _articles;

    private BlogServer(ServicePlan plan)
    {
        _plan = plan;
        (_posts, _polls) = (new int[plan.Feeds], new int[plan.Feeds]);
        var words = new Vocabulary();
        _articles = [.. Enumerable.Range(0, Articles).Select(_ => $"&lt;p&gt;{words.Words(Words / 2)}&lt;/p&gt;&lt;p&gt;{words.Words(Words / 2)}&lt;/p&gt;")];
    }

    /// <summary>Prints its port, and serves until its input ends.</summary>
    public static async Task ServeAsync(ServicePlan plan)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0, listen => Secure(listen, plan)));
        await using var site = builder.Build();
        site.Run(new BlogServer(plan).AnswerAsync);
        await site.StartAsync();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{new Uri(site.Urls.First()).Port}"));
        await Console.In.ReadToEndAsync();
    }

    private static void Secure(ListenOptions listen, ServicePlan plan)
    {
        if (!plan.IsSecure)
            return;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=blogs", key, HashAlgorithmName.SHA256);
        var certificate = request.CreateSelfSigned(First, First.AddYears(20));
        listen.UseHttps(X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null));
    }

    private async Task AnswerAsync(HttpContext call)
    {
        call.Response.Headers.Connection = "close";
        // It listens at all addresses, to have so many; nobody else is to be served.
        if (!IPAddress.IsLoopback(call.Connection.RemoteIpAddress!))
            call.Response.StatusCode = StatusCodes.Status403Forbidden;
        else
            await AnswerAsync(call, int.Parse(call.Request.Path.Value![1..], CultureInfo.InvariantCulture));
    }

    private async Task AnswerAsync(HttpContext call, int blog)
    {
        if (_polls[blog]++ > 0)
        {
            if (blog % 100 < _plan.Hanging)
                await Task.Delay(Timeout.InfiniteTimeSpan, call.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Draw(blog, _polls[blog]) < _plan.Changed)
                _posts[blog]++;
        }

        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{_posts[blog]}\"");
        call.Response.Headers.ETag = tag;
        if (call.Request.Headers.IfNoneMatch == tag)
        {
            call.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        call.Response.ContentType = "application/rss+xml";
        await call.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Document(blog, _posts[blog])), call.RequestAborted);
    }

    /// <returns>0 to 999, the same in every run.</returns>
    private static int Draw(int blog, int poll) => (int)((((uint)blog * 2654435761u) ^ ((uint)poll * 2246822519u)) / 4096 % 1000);

    private string Document(int blog, int posts)
    {
        var feed = new StringBuilder();
        feed.Append(CultureInfo.InvariantCulture, $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Blog {blog}</title><link>https://blog{blog}.example/</link>""");
        for (var number = posts + _plan.Entries; number > posts; number--)
        {
            feed.Append(CultureInfo.InvariantCulture, $"""
                <item><title>Post {number} of {blog}</title><link>https://blog{blog}.example/{number}</link><guid isPermaLink="false">urn:{blog}:{number}</guid>
                <pubDate>{First.AddHours(number):r}</pubDate><category>lamps</category><description>{_articles[(blog + number) % Articles]}</description></item>
                """);
        }

        return feed.Append("</channel></rss>").ToString();
    }
}
