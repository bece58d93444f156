using Onex.Generation.Naming;

namespace Onex.Generation.Tests.Naming;

public sealed class PythonNamesTests
{
    [Theory]
    [InlineData("postgres_writer")]
    [InlineData("a")]
    [InlineData("user2_service_v3")]
    [InlineData("match")]
    [InlineData("console")]
    public void A_good_service_name_has_no_problem(string name) => PythonNames.FindServiceNameProblem(name).ShouldBeNull();

    [Theory]
    [InlineData("", "empty")]
    [InlineData("class", "keyword")]
    [InlineData("async", "keyword")]
    [InlineData("con", "Windows")]
    [InlineData("lpt1", "Windows")]
    [InlineData("2fast", "snake_case")]
    [InlineData("PostgresWriter", "snake_case")]
    [InlineData("a-b", "snake_case")]
    [InlineData("../up", "snake_case")]
    [InlineData("_private", "snake_case")]
    [InlineData("größe", "snake_case")]
    public void A_bad_service_name_is_explained(string name, string expected) =>
        PythonNames.FindServiceNameProblem(name).ShouldNotBeNull().ShouldContain(expected);

    [Fact]
    public void A_service_name_may_have_63_characters_and_no_more()
    {
        PythonNames.FindServiceNameProblem(new string('a', 63)).ShouldBeNull();
        PythonNames.FindServiceNameProblem(new string('a', 64)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("email", "email")]
    [InlineData("createdAt", "created_at")]
    [InlineData("user id", "user_id")]
    [InlineData("class", "class_")]
    [InlineData("from", "from_")]
    [InlineData("copy", "copy_")]
    [InlineData("json", "json_")]
    [InlineData("schema", "schema_")]
    [InlineData("model_config", "model_config_")]
    [InlineData("model_dump", "field_model_dump")]
    [InlineData("model_validated", "field_model_validated")]
    [InlineData("model_name", "model_name")]
    [InlineData("date", "date_")]
    [InlineData("list", "list_")]
    [InlineData("_private", "private")]
    [InlineData("2nd_try", "nd_try")]
    [InlineData("123", "")]
    [InlineData("id", "id")]
    public void A_field_name_never_shadows(string text, string expected) => PythonNames.ToFieldName(text).ShouldBe(expected);

    [Fact]
    public void A_long_name_is_cut_at_a_word()
    {
        var name = PythonNames.ToMemberName(string.Join('_', Enumerable.Repeat("word", 40)));

        name.Length.ShouldBeLessThanOrEqualTo(PythonNames.MaxLength);
        name.ShouldEndWith("_word");
    }

    [Fact]
    public void A_long_name_of_one_word_is_cut() => PythonNames.ToMemberName(new string('x', 200)).Length.ShouldBe(PythonNames.MaxLength - 1);
}
