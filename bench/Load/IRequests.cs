namespace FamilyTimeBot.Bench.Load;

/// <summary>Requests to measure with, each of another person.</summary>
internal interface IRequests
{
    /// <summary>A 200 is an answer only with something in it.</summary>
    bool IsAnsweredInBody { get; }

    byte[] Next();
}
