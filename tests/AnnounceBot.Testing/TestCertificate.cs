using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AnnounceBot.Testing;

/// <summary>Certificates for https servers in tests; no machine trusts them.</summary>
public static class TestCertificate
{
    private static readonly DateTimeOffset Today = DateTimeOffset.UtcNow;   // chains are checked by the machine's clock

    /// <summary>One that vouches for itself.</summary>
    /// <param name="isExpired">Whether it ended yesterday.</param>
    /// <param name="host">The only host it is for; null: localhost and 127.0.0.1.</param>
    public static X509Certificate2 SelfSigned(bool isExpired = false, string? host = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Request(key, host).CreateSelfSigned(Today.AddDays(-30), Today.AddDays(isExpired ? -1 : 30));
    }

    /// <summary>One whose issuer the server does not send.</summary>
    public static X509Certificate2 WithoutIssuer()
    {
        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issuing = new CertificateRequest("CN=An authority", issuerKey, HashAlgorithmName.SHA256);
        issuing.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var issuer = issuing.CreateSelfSigned(Today.AddDays(-60), Today.AddDays(60));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var leaf = Request(key, null).Create(issuer, Today.AddDays(-30), Today.AddDays(30), [1, 2, 3, 4]);
        return leaf.CopyWithPrivateKey(key);
    }

    private static CertificateRequest Request(ECDsa key, string? host)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host ?? "localhost");
        if (host is null)
        {
            names.AddIpAddress(IPAddress.Loopback);
        }

        var request = new CertificateRequest("CN=A test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }
}
