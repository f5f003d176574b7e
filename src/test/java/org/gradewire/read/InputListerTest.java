package org.gradewire.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputListerTest {
  @TempDir private Path folder;

  @Test
  void articlesAreListedInTheOrderOfTheirPaths() throws IOException {
    files("b.txt", "a/z.html", "a/b/c.txt", "B.txt", "a.htm");
    assertThat(ids(folder)).containsExactly("B", "a", "a/b/c", "a/z", "b");
    assertThat(list(folder))
        .extracting(Input::path)
        .containsExactly("B.txt", "a.htm", "a/b/c.txt", "a/z.html", "b.txt");
  }

  @Test
  void whatIsNoArticleIsLeftOut() throws IOException {
    files("a.txt", "a.gold.json", "floors.json", ".hidden.txt", ".git/b.txt", "README.md");
    files("held-back.txt");
    assertThat(ids(folder)).containsExactly("a");
  }

  @Test
  void filesThatDifferInTheirEndingOnlyKeepIt() throws IOException {
    files("a.txt", "a.html", "b.txt", "c/a.txt");
    assertThat(ids(folder)).containsExactly("a.html", "a.txt", "b", "c/a");
  }

  @Test
  void anIdThatLooksLikeAnotherFilesIsToldApart() throws IOException {
    files("a.txt", "a.html", "a.txt.html");
    assertThat(ids(folder)).containsExactly("a.html", "a.txt", "a.txt.html");
  }

  @Test
  void aSecondFoldersFilesAreToldApartByItsName() throws IOException {
    files("may/a.txt", "may/b.txt", "june/a.txt", "x/may/a.txt");
    assertThat(ids(folder.resolve("may"), folder.resolve("june")))
        .containsExactly("b", "june/a.txt", "may/a.txt");
    assertThat(ids(folder.resolve("may"), folder.resolve("x/may")))
        .containsExactly("b", "may/a.txt", "may/a.txt~2");
  }

  @Test
  void theOrderOfTheArgumentsDoesNotMatter() throws IOException {
    files("x/may/a.txt", "may/a.txt");
    assertThat(list(folder.resolve("x/may"), folder.resolve("may")))
        .isEqualTo(list(folder.resolve("may"), folder.resolve("x/may")));
  }

  @Test
  void aFileThatIsGivenIsTakenByItsName() throws IOException {
    files("a/b.txt", "a/c.json");
    assertThat(ids(folder.resolve("a/b.txt"), folder.resolve("a/c.json")))
        .containsExactly("b", "c");
  }

  @Test
  void aFileThatIsGivenTwiceIsListedOnce() throws IOException {
    files("a/b.txt");
    assertThat(ids(folder, folder.resolve("a/b.txt"), folder)).containsExactly("a/b");
  }

  @Test
  void aNumberSignInANameDoesNotLookLikeASecondArticle() throws IOException {
    files("a#2.txt", "a.txt");
    assertThat(ids(folder)).containsExactly("a", "a%232");
  }

  @Test
  void loopsOfSymbolicLinksEnd() throws IOException {
    files("a/b.txt");
    Files.createSymbolicLink(folder.resolve("a/up"), folder);
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    Files.createSymbolicLink(folder.resolve("again.txt"), folder.resolve("a/b.txt"));
    assertThat(ids(folder)).containsExactly("a/b", "self");
  }

  @Test
  void aLinkedFolderOutsideIsFollowed(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("c.txt"), "x");
    Files.createSymbolicLink(folder.resolve("link"), other);
    assertThat(ids(folder)).containsExactly("link/c");
  }

  @Test
  void anArgumentThatDoesNotExistIsAnError() {
    assertThatThrownBy(() -> list(Path.of("no-such-folder")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no-such-folder: not found, expected a folder or a file");
  }

  @Test
  void anArchiveStandsForAFolderOfItsName() throws IOException {
    Path archive = Path.of("src/test/resources/org/gradewire/read/archive/releases.zip");
    Files.copy(archive, folder.resolve("releases.zip"));
    files("page.html.gz", "a.tar.GZ", ".gz", "b.gz");
    assertThat(ids(folder))
        .containsExactly(
            "a",
            "b",
            "page",
            "releases.zip/may/a",
            "releases.zip/may/née",
            "releases.zip/may/page");
    assertThat(list(folder))
        .extracting(Input::path)
        .contains("releases.zip/may/née.txt", "page.html.gz");
  }

  private void files(String... paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  private static List<Input> list(Path... arguments) {
    return new InputLister().list(List.of(arguments));
  }

  private static List<String> ids(Path... arguments) {
    return list(arguments).stream().map(Input::id).toList();
  }
}
