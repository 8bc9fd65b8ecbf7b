using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace AnnounceBot.Cli.Configuration;

/// <summary>A property that can be set, with what its attributes say: asked once for a type, of which a list may hold thousands.</summary>
internal sealed class Setting(PropertyInfo property)
{
    public PropertyInfo Property => property;

    public string Key { get; } = Binder.KeyOf(property);

    public Type Type { get; } = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    /// <summary>The type of a list's items; null for what is no list.</summary>
    public Type? Item { get; } = Binder.ItemOf(property.PropertyType);

    public bool IsRequired { get; } = property.IsDefined(typeof(RequiredAttribute));

    public IReadOnlyList<ValidationAttribute> Rules { get; } = [.. property.GetCustomAttributes<ValidationAttribute>().Where(rule => rule is not RequiredAttribute)];
}
