namespace AnnounceBot.Storage;

/// <summary>A setting that is read and checked, and has no effect in this version: whoever sets it is told so at the start.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotYetAttribute : Attribute;
