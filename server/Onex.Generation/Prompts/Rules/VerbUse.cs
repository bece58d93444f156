using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules;

/// <summary>A verb where it is used as one.</summary>
/// <param name="Token">The verb.</param>
/// <param name="ObjectEnd">After its phrase: up to the next verb of the list, or the end of its clause.</param>
/// <param name="IsListed">Named as the object of a light verb: the "inserts" of "handles inserts and deletes".</param>
internal sealed record VerbUse(VerbEntry Verb, VerbForm Form, int Token, int ObjectEnd, bool IsNegated, bool IsListed);
