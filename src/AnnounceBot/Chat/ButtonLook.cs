namespace AnnounceBot.Chat;

internal enum ButtonLook
{
    Quiet,
    Main,
    Danger,
}
