using System.Text;
using Onex.Workspace.Checking.Files;

namespace Onex.Workspace.Tests.Checking.Files;

public sealed class FileTextTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("name: x\r\nb: ü🙂\n")]
    [InlineData("\uFEFFname: x")]
    public void A_text_is_read_with_all_its_characters(string text)
    {
        var read = FileText.Decode(Encoding.UTF8.GetBytes(text));
        read.Problem.ShouldBeNull();
        read.Text.Content.ShouldBe(text);
    }

    [Theory]
    [InlineData("a: b\nc: ", "FF", "byte 0xFF at offset 8")]
    [InlineData("a: ü", "C3", "byte 0xC3 at offset 5")]
    [InlineData("", "80", "byte 0x80 at offset 0")]
    [InlineData("a: ", "EDA080", "byte 0xED at offset 3")]
    [InlineData("", "FFFE6100", "UTF-16")]
    [InlineData("", "FEFF0061", "UTF-16")]
    [InlineData("", "FFFE000061000000", "UTF-32")]
    public void The_first_byte_that_is_not_utf8_is_shown(string before, string bytes, string says)
    {
        var read = FileText.Decode([.. Encoding.UTF8.GetBytes(before), .. Convert.FromHexString(bytes), .. "\nmore"u8]);
        var problem = read.Problem.ShouldNotBeNull();
        problem.Code.ShouldBe("CONTRACT-012");
        problem.Message.ShouldContain(says);
        problem.Span.Start.ShouldBe(before.Length);
        read.Text.Content.ShouldBe(before);
    }

    [Fact]
    public void A_missing_file_is_said_to_be_missing() =>
        FileText.Read(folder.PathOf("none", "contract.yaml")).Problem.ShouldNotBeNull().Code.ShouldBe("CONTRACT-009");

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using (var stream = File.Create(folder.PathOf("contract.yaml"))) stream.SetLength(5L * 1024 * 1024 * 1024);
        FileText.Read(folder.PathOf("contract.yaml")).Problem.ShouldNotBeNull().Code.ShouldBe("YAML-011");
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_said_to_be_so()
    {
        if (OperatingSystem.IsWindows()) return;
        var file = folder.PathOf("contract.yaml");
        File.WriteAllText(file, "name: x\n");
        File.SetUnixFileMode(file, UnixFileMode.None);
        if (Environment.IsPrivilegedProcess) FileText.Read(file).Problem.ShouldBeNull();
        else FileText.Read(file).Problem.ShouldNotBeNull().Message.ShouldContain("denied");
    }
}
