namespace AnnounceBot.Web.Operators.Metrics;

/// <summary>Figures that are looked up when somebody asks for them.</summary>
internal interface IFigures
{
    void WriteTo(Exposition text);
}
