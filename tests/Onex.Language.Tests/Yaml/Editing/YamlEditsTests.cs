using System.Collections.Immutable;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Tests.Yaml.Editing;

/// <summary>In the texts ⏎ is a line break; each case is tried with LF and with CRLF.</summary>
public class YamlEditsTests
{
    [Theory]
    [InlineData("a: b # c⏎", "a", "x y", "a: x y # c⏎")]
    [InlineData("a: b⏎", "a", "x: y", "a: \"x: y\"⏎")]
    [InlineData("a: b⏎", "a", "true", "a: \"true\"⏎")]
    [InlineData("a: false⏎", "a", "true", "a: true⏎")]
    [InlineData("a: 1⏎", "a", "2", "a: 2⏎")]
    [InlineData("a: 'b'⏎", "a", "it's", "a: 'it''s'⏎")]
    [InlineData("a: 'b'⏎", "a", "x\ny", "a: \"x\\ny\"⏎")]
    [InlineData("a: \"b\"⏎", "a", "say \"x\"", "a: \"say \\\"x\\\"\"⏎")]
    [InlineData("a: &x b⏎c: *x⏎", "a", "@d", "a: &x \"@d\"⏎c: *x⏎")]
    [InlineData("a: [b, c]⏎", "a/0", "x, y", "a: [\"x, y\", c]⏎")]
    [InlineData("a: # c⏎b: 1⏎", "a", "x", "a: x # c⏎b: 1⏎")]
    [InlineData("- ⏎- b", "0", "x", "- x ⏎- b")]
    [InlineData("a: |⏎  b⏎c: 1⏎", "a", "x", "a: |-⏎  x⏎c: 1⏎")]
    [InlineData("a: |- # why⏎    b⏎    c⏎c: 1⏎", "a", "x\n\n y\n", "a: | # why⏎    x⏎⏎     y⏎c: 1⏎")]
    [InlineData("a: >⏎  b⏎  c⏎", "a", "x\n", "a: >⏎  x⏎")]
    [InlineData("a: >⏎  b⏎  c⏎", "a", "x\ny", "a: |-⏎  x⏎  y⏎")]
    [InlineData("a: |⏎  b⏎", "a", "", "a: \"\"⏎")]
    [InlineData("a: |⏎  b⏎", "a", " x", "a: \" x\"⏎")]
    [InlineData("a: |2⏎   b⏎", "a", "x", "a: |-⏎   x⏎")]
    public void A_scalar_gets_another_text(string before, string path, string text, string after) =>
        Check(before, after, d => YamlEdits.ReplaceScalar(d, (YamlScalar)At(d, path), text));

    [Theory]
    [InlineData("a: 1 # c⏎", "a", "b", "b: 1 # c⏎")]
    [InlineData("a:⏎  'b' : {c: 1}⏎", "a/b", "d e", "a:⏎  'd e' : {c: 1}⏎")]
    [InlineData("x: {a: 1}⏎", "x/a", "on", "x: {\"on\": 1}⏎")]
    [InlineData("? a⏎: 1⏎", "a", "b", "? b⏎: 1⏎")]
    public void A_key_gets_another_name(string before, string path, string name, string after) =>
        Check(before, after, d => YamlEdits.RenameKey(d, EntryAt(d, path), name));

    [Theory]
    [InlineData("a: 1.0.0 # c⏎b: 2⏎", "a", "x: 1⏎y: 0", "a: # c⏎  x: 1⏎  y: 0⏎b: 2⏎")]
    [InlineData("a: 1.0.0", "a", "x: 1⏎y: 0", "a:⏎  x: 1⏎  y: 0")]
    [InlineData("a: {x: 1}⏎", "a", "- x⏎- y", "a:⏎  - x⏎  - y⏎")]
    [InlineData("l:⏎- 1⏎a: 2⏎", "a", "- x⏎- y:⏎    - z", "l:⏎- 1⏎a:⏎- x⏎- y:⏎  - z⏎")]
    [InlineData("m:⏎    n: 1⏎    o: 2⏎", "m/o", "x:⏎  y:⏎    z: 1", "m:⏎    n: 1⏎    o:⏎        x:⏎            y:⏎                z: 1⏎")]
    [InlineData("a:⏎  x: 1⏎  y: 2⏎b: 3⏎", "a", "5", "a: 5⏎b: 3⏎")]
    [InlineData("a: # c⏎  x: 1⏎b: 3⏎", "a", "[5, 6]", "a: [5, 6] # c⏎b: 3⏎")]
    [InlineData("a:⏎  x: 1 # c⏎b: 3⏎", "a", "# d⏎z: 1", "a:⏎  # d⏎  z: 1⏎b: 3⏎")]
    [InlineData("- a: {b: 1}⏎  c: 2⏎", "0/a", "x: 1", "- a:⏎    x: 1⏎  c: 2⏎")]
    [InlineData("x: {a: 1, b: 2}⏎", "x/a", "c: 1⏎d: [e, \"f: g\"]", "x: {a: {c: 1, d: [e, \"f: g\"]}, b: 2}⏎")]
    [InlineData("a: |⏎  text⏎b: 1⏎", "a", "x: 1", "a:⏎  x: 1⏎b: 1⏎")]
    [InlineData("a:", "a", "x: |⏎  one⏎⏎    two", "a:⏎  x: |⏎    one⏎⏎      two")]
    [InlineData("? a⏎: 1⏎", "a", "x: 1", "? a⏎: 1⏎")]
    [InlineData("a: &x 1⏎b: *x⏎", "a", "x: 1", "a: &x 1⏎b: *x⏎")]
    public void A_value_is_replaced(string before, string path, string lines, string after) =>
        Check(before, after, d => YamlEdits.ReplaceValue(d, EntryAt(d, path), Lines(lines)));

    [Theory]
    [InlineData("a: 1⏎b: 2 # x⏎c: 3⏎", "b", "a: 1⏎c: 3⏎")]
    [InlineData("a: 1⏎# about b⏎b:⏎  x: 1⏎  # in b⏎⏎c: 3⏎", "b", "a: 1⏎# about b⏎⏎c: 3⏎")]
    [InlineData("a: 1⏎b: 2", "b", "a: 1")]
    [InlineData("a: 1⏎b: 2", "a", "b: 2")]
    [InlineData("\uFEFFa: 1⏎b: 2⏎", "a", "\uFEFFb: 2⏎")]
    [InlineData("a:⏎  b: 1 # x⏎c: 2⏎", "a/b", "a: {}⏎c: 2⏎")]
    [InlineData("a: # y⏎  b: 1⏎", "a/b", "a: {} # y⏎")]
    [InlineData("a: 1⏎", "a", "{}⏎")]
    [InlineData("- a: 1⏎  b: 2⏎", "0/a", "- b: 2⏎")]
    [InlineData("- a: 1⏎  # about b⏎  b: 2⏎", "0/a", "-⏎  # about b⏎  b: 2⏎")]
    [InlineData("- a: 1 # x⏎- c⏎", "0/a", "- {} # x⏎- c⏎")]
    [InlineData("x: {a: 1, b: 2, c: 3}⏎", "x/a", "x: {b: 2, c: 3}⏎")]
    [InlineData("x: {a: 1, b: 2, c: 3}⏎", "x/c", "x: {a: 1, b: 2}⏎")]
    [InlineData("x: {a: 1}⏎", "x/a", "x: {}⏎")]
    [InlineData("x: { a: 1, }⏎", "x/a", "x: {  }⏎")]
    [InlineData("x: {⏎  a: 1, # one⏎  b: 2 # two⏎}⏎", "x/a", "x: {⏎  b: 2 # two⏎}⏎")]
    [InlineData("x: {⏎  a: 1, # one⏎  b: 2 # two⏎}⏎", "x/b", "x: {⏎  a: 1, # one⏎}⏎")]
    [InlineData("a: &x 1⏎b: *x⏎", "a", "a: &x 1⏎b: *x⏎")]
    [InlineData("? a⏎: 1⏎b: 2⏎", "a", "? a⏎: 1⏎b: 2⏎")]
    public void An_entry_is_removed(string before, string path, string after) => Check(before, after, d =>
    {
        var entry = EntryAt(d, path);
        return YamlEdits.RemoveEntry(d, (YamlMapping)At(d, path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : ""), entry);
    });

    [Theory]
    [InlineData("- a⏎- b # x⏎- c⏎", "", 1, "- a⏎- c⏎")]
    [InlineData("x:⏎  - a⏎  -⏎    b: 1⏎y: 2⏎", "x", 1, "x:⏎  - a⏎y: 2⏎")]
    [InlineData("x:⏎- a: 1⏎  b: 2⏎- c⏎", "x", 0, "x:⏎- c⏎")]
    [InlineData("x:⏎- a # c⏎y: 1⏎", "x", 0, "x: []⏎y: 1⏎")]
    [InlineData("- - a⏎  - b⏎- c⏎", "0", 0, "- - b⏎- c⏎")]
    [InlineData("-⏎- a", "", 1, "-")]
    [InlineData("-⏎- a", "", 0, "- a")]
    [InlineData("[a, b]", "", 0, "[b]")]
    [InlineData("[a, b]", "", 1, "[a]")]
    [InlineData("[a]", "", 0, "[]")]
    [InlineData("[⏎  a,⏎  b,⏎]", "", 1, "[⏎  a,⏎]")]
    public void An_item_is_removed(string before, string path, int index, string after) => Check(before, after, d =>
    {
        var sequence = (YamlSequence)At(d, path);
        return YamlEdits.RemoveItem(d, sequence, sequence.Items[index]);
    });

    [Theory]
    [InlineData("a: 1⏎b: 2⏎", "", "a", "c: 3", "a: 1⏎c: 3⏎b: 2⏎")]
    [InlineData("a: 1⏎b: 2⏎", "", null, "c: 3", "a: 1⏎b: 2⏎c: 3⏎")]
    [InlineData("a: 1", "", null, "c: 3", "a: 1⏎c: 3")]
    [InlineData("a: 1⏎⏎# end⏎", "", null, "c: 3", "a: 1⏎c: 3⏎⏎# end⏎")]
    [InlineData("a:⏎  x: 1⏎  # in a⏎⏎b: 2⏎", "", "a", "c:⏎  d: 3", "a:⏎  x: 1⏎  # in a⏎c:⏎  d: 3⏎⏎b: 2⏎")]
    [InlineData("a:⏎    x: 1⏎b: 2⏎", "a", "x", "c:⏎  d: 3", "a:⏎    x: 1⏎    c:⏎        d: 3⏎b: 2⏎")]
    [InlineData("a:⏎- x⏎", "", "a", "c:⏎  - d: 1⏎    e: 2", "a:⏎- x⏎c:⏎- d: 1⏎  e: 2⏎")]
    [InlineData("a: {}⏎b: 1⏎", "a", null, "c: 3", "a:⏎  c: 3⏎b: 1⏎")]
    [InlineData("a: {} # x⏎", "a", null, "c: 3", "a: # x⏎  c: 3⏎")]
    [InlineData("a: {⏎ # x⏎}⏎", "a", null, "c: 3", "a: {c: 3⏎ # x⏎}⏎")]
    [InlineData("a:", "a", null, "c: 3", "a:⏎  c: 3")]
    [InlineData("a: # x⏎b: 1⏎", "a", null, "c: 3", "a: # x⏎  c: 3⏎b: 1⏎")]
    [InlineData("a: null⏎b: 1⏎", "a", null, "c: 3", "a:⏎  c: 3⏎b: 1⏎")]
    [InlineData("a: {b: 1, c: 2}⏎", "a", "b", "x:⏎  y: 1⏎z: 2", "a: {b: 1, x: {y: 1}, z: 2, c: 2}⏎")]
    [InlineData("a: [{}]⏎", "a/0", null, "x: 1", "a: [{x: 1}]⏎")]
    [InlineData("- {}⏎- b⏎", "0", null, "x: 1⏎y: 2", "- x: 1⏎  y: 2⏎- b⏎")]
    [InlineData("- a: 1⏎- b⏎", "0", null, "x: 1", "- a: 1⏎  x: 1⏎- b⏎")]
    [InlineData("a: |+⏎  x⏎⏎b: 1⏎", "", "a", "c: 3", "a: |+⏎  x⏎⏎c: 3⏎b: 1⏎")]
    [InlineData("{}", "", null, "c: 3", "c: 3")]
    [InlineData("\uFEFFa: 1⏎", "", null, "c: 3", "\uFEFFa: 1⏎c: 3⏎")]
    [InlineData("? a⏎: 1⏎", "", null, "c: 3", "? a⏎: 1⏎c: 3⏎")]
    [InlineData("[a: 1]", "0", null, "c: 3", "[a: 1]")]
    [InlineData("a: text⏎", "a", null, "c: 3", "a: text⏎")]
    public void An_entry_is_inserted(string before, string path, string? afterKey, string lines, string after) =>
        Check(before, after, d => YamlEdits.InsertEntry(d, At(d, path), afterKey, Lines(lines)));

    [Theory]
    [InlineData("", "c: 3⏎")]
    [InlineData("# x", "# x⏎c: 3⏎")]
    [InlineData("# x⏎", "# x⏎c: 3⏎")]
    [InlineData("\uFEFF", "\uFEFFc: 3⏎")]
    public void A_text_without_content_gets_its_first_entry(string before, string after) =>
        Check(before, after, d => YamlEdits.InsertEntry(d, null, null, ["c: 3"]), "\n");

    [Theory]
    [InlineData("x:⏎- a # c⏎⏎y: 1⏎", "x", "b", "x:⏎- a # c⏎- b⏎⏎y: 1⏎")]
    [InlineData("x:⏎  - a: 1⏎    b: 2", "x", "c: 1⏎d:⏎  - e", "x:⏎  - a: 1⏎    b: 2⏎  - c: 1⏎    d:⏎      - e")]
    [InlineData("x: []⏎", "x", "a: 1⏎b: 2", "x:⏎  - a: 1⏎    b: 2⏎")]
    [InlineData("y:⏎- 1⏎x:⏎", "x", "a", "y:⏎- 1⏎x:⏎- a⏎")]
    [InlineData("x: [a, b]⏎", "x", "\"c, d\"", "x: [a, b, \"c, d\"]⏎")]
    [InlineData("x: [⏎  a,⏎  b,⏎]⏎", "x", "c", "x: [⏎  a,⏎  b, c,⏎]⏎")]
    [InlineData("- - a⏎- b⏎", "0", "c", "- - a⏎  - c⏎- b⏎")]
    [InlineData("-⏎- a⏎", "", "c", "-⏎- a⏎- c⏎")]
    public void An_item_is_appended(string before, string path, string lines, string after) =>
        Check(before, after, d => YamlEdits.AppendItem(d, At(d, path), Lines(lines)));

    private static string[] Lines(string lines) => lines.Split('⏎');

    private static YamlNode At(YamlDocument document, string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(
        document.Root!,
        (node, step) => node is YamlSequence list ? list.Items[int.Parse(step, null)] : ((YamlMapping)node).Find(step)!.Value);

    private static YamlEntry EntryAt(YamlDocument document, string path)
    {
        var slash = path.LastIndexOf('/');
        return ((YamlMapping)At(document, slash < 0 ? "" : path[..slash])).Find(path[(slash + 1)..])!;
    }

    private static void Check(string before, string after, Func<YamlDocument, ImmutableArray<TextEdit>> edit)
    {
        Check(before, after, edit, "\n");
        Check(before, after, edit, "\r\n");
    }

    private static void Check(string before, string after, Func<YamlDocument, ImmutableArray<TextEdit>> edit, string lineBreak)
    {
        var document = YamlReader.Read(before.Replace("⏎", lineBreak, StringComparison.Ordinal));
        document.Diagnostics.ShouldBeEmpty();

        var edited = document.Text.Apply(edit(document)).Content;

        // A text of one line does not say which line breaks are wanted.
        var expected = before.Contains('⏎', StringComparison.Ordinal) ? lineBreak : "\n";
        edited.ShouldBe(after.Replace("⏎", expected, StringComparison.Ordinal));
        YamlReader.Read(edited).Diagnostics.ShouldBeEmpty();
    }
}
