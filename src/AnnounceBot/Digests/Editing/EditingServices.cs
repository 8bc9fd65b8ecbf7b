using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Digests.Editing;

internal static class EditingServices
{
    public static IServiceCollection AddEditing(this IServiceCollection services) => services;
}
