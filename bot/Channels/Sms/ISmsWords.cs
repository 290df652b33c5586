namespace FamilyTimeBot.Channels.Sms;

/// <summary>The one text that the channel itself says, from the wording files: no words stand in code.</summary>
public interface ISmsWords
{
    /// <summary>Said while the service cannot hear: that the text was not taken in, and which number to ring. Touches no store.</summary>
    string Fallback { get; }
}
