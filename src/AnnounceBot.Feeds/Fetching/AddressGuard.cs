using System.Net;
using System.Net.Sockets;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>Says which addresses may be dialled: public unicast ones, and those that the operator allows.</summary>
/// <remarks>Ranges: IANA special-purpose address registries (RFC 6890 and its updates).</remarks>
internal sealed class AddressGuard(IReadOnlyList<IPNetwork> allowed, IReadOnlyList<int>? allowedPorts)
{
    private static readonly IPNetwork[] NotPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"),          // this network
        IPNetwork.Parse("10.0.0.0/8"),         // private
        IPNetwork.Parse("100.64.0.0/10"),      // carrier-grade NAT
        IPNetwork.Parse("127.0.0.0/8"),        // loopback
        IPNetwork.Parse("169.254.0.0/16"),     // link-local, and clouds' metadata
        IPNetwork.Parse("172.16.0.0/12"),      // private
        IPNetwork.Parse("192.0.0.0/24"),       // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"),       // documentation
        IPNetwork.Parse("192.88.99.0/24"),     // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"),     // private
        IPNetwork.Parse("198.18.0.0/15"),      // benchmarks
        IPNetwork.Parse("198.51.100.0/24"),    // documentation
        IPNetwork.Parse("203.0.113.0/24"),     // documentation
        IPNetwork.Parse("224.0.0.0/4"),        // multicast
        IPNetwork.Parse("240.0.0.0/4"),        // reserved, and broadcast
        IPNetwork.Parse("2001::/23"),          // protocol assignments: Teredo, ORCHID, benchmarks
        IPNetwork.Parse("2001:db8::/32"),      // documentation
        IPNetwork.Parse("2002::/16"),          // 6to4: an IPv4 address in disguise
        IPNetwork.Parse("3fff::/20"),          // documentation
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Ports from 1024 up that a request could do harm at: those that the Fetch standard blocks, and common databases.</summary>
    private static readonly int[] OtherServices =
        [1433, 1521, 1719, 1720, 1723, 2049, 2375, 2379, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 5900, 5984, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9200, 10080, 11211, 27017];

    /// <summary>Whether the address lies in a network that the operator listed.</summary>
    public bool IsTrusted(IPAddress address)
    {
        var plain = Unmapped(address);
        return allowed.Any(network => network.Contains(plain));
    }

    /// <summary>Whether a connection to the address and port may be made.</summary>
    public bool Permits(IPAddress address, int port)
        => IsTrusted(address) || (IsPublic(Unmapped(address)) && IsWebPort(port));

    private static bool IsPublic(IPAddress address)
    {
        if (Nat64.Contains(address))
        {
            return IsPublic(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        }

        var isUnicast = address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address);
        return isUnicast && !NotPublic.Any(network => network.Contains(address));
    }

    private bool IsWebPort(int port)
        => allowedPorts?.Contains(port) ?? (port is 80 or 443 || (port >= 1024 && !OtherServices.Contains(port)));

    private static IPAddress Unmapped(IPAddress address)
        => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
