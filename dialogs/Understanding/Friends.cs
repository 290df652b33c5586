using System.Runtime.CompilerServices;

// The trainer counts the same features as the reader; the tests look at the grammars one by one.
[assembly: InternalsVisibleTo("FamilyTimeBot")]
[assembly: InternalsVisibleTo("Dialogs.Tests")]
[assembly: InternalsVisibleTo("FamilyTimeBot.Dialogs.Tests")]
[assembly: InternalsVisibleTo("FamilyTimeBot.Encoder.Training")]
