using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("FamilyTimeBot.CaseStore.Tests")]
