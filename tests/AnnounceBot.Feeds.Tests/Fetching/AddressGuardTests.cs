using System.Net;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class AddressGuardTests
{
    private readonly AddressGuard _guard = new([], null);

    [Theory, Line(101)]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::7f00:1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:808:808::1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("ff0e::1")]
    public void An_address_that_is_not_public_is_refused(string address)
        => _guard.Permits(IPAddress.Parse(address), 80).ShouldBeFalse();

    [Theory, Line(101)]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("2606:4700::1")]
    [InlineData("2a00:1450::1")]
    public void A_public_address_is_permitted(string address)
        => _guard.Permits(IPAddress.Parse(address), 443).ShouldBeTrue();

    [Theory, Line(100)]
    [InlineData(80, true)]
    [InlineData(443, true)]
    [InlineData(8080, true)]
    [InlineData(8443, true)]
    [InlineData(22, false)]
    [InlineData(25, false)]
    [InlineData(3306, false)]
    [InlineData(6379, false)]
    [InlineData(6667, false)]
    public void Ports_of_other_services_are_refused(int port, bool isPermitted)
        => _guard.Permits(IPAddress.Parse("1.1.1.1"), port).ShouldBe(isPermitted);

    [Theory, Line(100)]
    [InlineData(443, true)]
    [InlineData(80, false)]
    [InlineData(8443, false)]
    public void The_operator_can_name_the_ports(int port, bool isPermitted)
        => new AddressGuard([], [443]).Permits(IPAddress.Parse("1.1.1.1"), port).ShouldBe(isPermitted);

    [Theory, Line(101)]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("fd00::1", true)]
    [InlineData("10.2.0.1", false)]
    public void The_operator_can_allow_networks_with_all_their_ports(string address, bool isPermitted)
    {
        var guard = new AddressGuard([IPNetwork.Parse("10.1.0.0/16"), IPNetwork.Parse("fd00::/8")], null);

        guard.Permits(IPAddress.Parse(address), 25).ShouldBe(isPermitted);
        guard.IsTrusted(IPAddress.Parse(address)).ShouldBe(isPermitted);
    }
}
