using System.Runtime.CompilerServices;

// The encoder is taught on the same labelled lines as the rest.
[assembly: InternalsVisibleTo("FamilyTimeBot.Encoder.Training")]
