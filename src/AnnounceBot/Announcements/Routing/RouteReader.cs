using AnnounceBot.Announcements.Templates;

namespace AnnounceBot.Announcements.Routing;

/// <summary>Reads a route as it would be read from the configuration: the same checks, told in the same words.</summary>
/// <param name="written">By the settings' keys: a <see cref="string"/> (of lists with commas), <see cref="long"/> or <see cref="bool"/>.</param>
/// <param name="templates">The looks that it can name.</param>
/// <param name="mistakes">Gets all mistakes, each with the key that it is about.</param>
/// <returns>The route; of use only if there are no mistakes.</returns>
internal delegate RouteOptions RouteReader(IReadOnlyDictionary<string, object> written, TemplateFiles templates, List<(string Key, string Reason)> mistakes);
