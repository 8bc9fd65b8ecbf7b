using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>Which secure connections are good enough.</summary>
internal static class CertificatePolicy
{
    /// <summary>TLS from 1.2, and a chain that is complete by itself.</summary>
    /// <remarks>Missing intermediates and revocation lists are not downloaded: a certificate must not choose what we connect to.</remarks>
    public static SslClientAuthenticationOptions Strict() => Options(RefuseWithReason);

    /// <summary>TLS from 1.2 with any certificate: for feeds that a person allowed it for.</summary>
#pragma warning disable CA5359 // that is the request: the feed is worth reading to them whoever sends it
    public static SslClientAuthenticationOptions Any() => Options((_, _, _, _) => true);
#pragma warning restore CA5359

    private static SslClientAuthenticationOptions Options(RemoteCertificateValidationCallback check) => new()
    {
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        CertificateChainPolicy = new() { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true },
        RemoteCertificateValidationCallback = check,
    };

    private static bool RefuseWithReason(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (certificate is null)
        {
            return false;
        }

        var host = (sender as SslStream)?.TargetHostName ?? "The site";
        throw new FetchException(FailureKind.Certificate) { Reason = FailureReasons.Certificate(host, Fault(chain, errors)) };
    }

    private static string Fault(X509Chain? chain, SslPolicyErrors errors)
    {
        var status = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        if (status.HasFlag(X509ChainStatusFlags.NotTimeValid))
        {
            return "has a certificate that has expired, or is not valid yet";
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return "shows the certificate of another site";
        }

        return status.HasFlag(X509ChainStatusFlags.PartialChain)
            ? "sends an incomplete certificate: the intermediate one that proves it is missing"
            : "has a certificate that no known authority vouches for";
    }
}
