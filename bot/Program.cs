using FamilyTimeBot.Commands;

return await CommandLine.Run(args);
