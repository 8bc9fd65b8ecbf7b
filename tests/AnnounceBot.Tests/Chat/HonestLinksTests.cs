using AnnounceBot.Chat;

namespace AnnounceBot.Tests.Chat;

public sealed class HonestLinksTests
{
    [Theory]
    [InlineData("paypal.com/login", "paypal.com/login (evil.example)")]
    [InlineData(@"https\://paypal.com", @"https\://paypal.com (evil.example)")]
    [InlineData("Log in at **paypal.com** now", "Log in at **paypal.com** now (evil.example)")]
    [InlineData("paypal．com", "paypal．com (evil.example)")]
    [InlineData("pay\u200Dpal.com", "pay\u200Dpal.com (evil.example)")]
    [InlineData("evil.example.com", "evil.example.com (evil.example)")]
    [InlineData("127.0.0.1", "127.0.0.1 (evil.example)")]
    [InlineData("еvil.example", "еvil.example (evil.example)")]
    [InlineData("evil.example", "evil.example")]
    [InlineData("www.EVIL.example/about", "www.EVIL.example/about")]
    [InlineData("What is new in Node.js and notes.txt", "What is new in Node.js and notes.txt")]
    [InlineData("Wait...what? e.g. this, v2.0", "Wait...what? e.g. this, v2.0")]
    public void A_label_that_names_another_host_is_followed_by_the_real_one(string label, string shown)
    {
        const string address = "https://evil.example/x";
        var end = shown[label.Length..];

        HonestLinks.In($"see [{label}](<{address}>) there").ShouldBe($"see [{label}](<{address}>){end} there");
        HonestLinks.In($"see [{label}]({address}) there").ShouldBe($"see [{label}]({address}){end} there");
        HonestLinks.Title(label, address).ShouldBe(shown);
    }

    [Fact]
    public void A_host_in_other_letters_is_shown_in_its_ASCII_form()
    {
        WebAddress.TryParse("https://аррӏе.com/", out var address).ShouldBeTrue();

        address!.Host.ShouldBe("xn--80ak6aa92e.com");
        HonestLinks.Title("аррӏе.com", address.Whole).ShouldBe("аррӏе.com (xn--80ak6aa92e.com)");
    }

    [Theory]
    [InlineData(@"\[paypal.com](https://evil.example)")]
    [InlineData("[paypal.com] (https://evil.example)")]
    [InlineData("paypal.com")]
    public void What_is_no_link_stays(string text)
    {
        HonestLinks.In(text).ShouldBe(text);
    }

    [Theory]
    [InlineData("https://paypal.com@evil.example/", "https://evil.example/")]
    [InlineData("HTTP://EVIL.example:80/a b", "http://evil.example/a%20b")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("//evil.example", null)]
    [InlineData("https://", null)]
    public void An_address_shows_its_host_first(string written, string? whole)
    {
        (WebAddress.TryParse(written, out var address) ? address.Whole : null).ShouldBe(whole);
    }
}
