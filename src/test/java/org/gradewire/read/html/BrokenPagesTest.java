package org.gradewire.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradewire.read.format.Story;
import org.gradewire.text.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are huge, nested deeply or broken are read as far as they go, and soon. */
class BrokenPagesTest {
  private static final String PROSE =
      "The council was told on Monday that its services for children are good, and it is pleased.";
  private static final int MANY = 20_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div>",
        "<b>",
        "<span>",
        "<blockquote>",
        "<ul><li>",
        "<header>",
        "<section class=nav>",
        "<form>",
        "<table><tr><td>",
        "<x-part>",
        "<font color=red><p>",
        "<div><time datetime=2020-01-01>now</time>",
        "<h1>Alder is good</h1>",
        "<p>&rsquo;&amp;x",
        "<p>a & b &c; &#x;",
        "<p>&abcdefghijklmnopqrstuvwxyzabcdefgh",
        "<svg></svg>",
        "<script>{</script>",
        "<script type=application/ld+json>[{\"@type\":\"Article\",\"headline\":\"x</script>",
        "<i> </i>",
        "</p></span></b>",
        "<!-- -->",
        "<input type=email>",
        "<meta name=author content=A>",
        "\0\r",
      })
  @Timeout(60)
  void whatIsRepeatedManyTimesIsReadInTheEnd(String markup) {
    String page = "<p>" + PROSE + "</p>" + markup.repeat(MANY) + "<p>" + PROSE;
    assertThat(words(page)).contains(PROSE);
  }

  @Test
  @Timeout(60)
  void depthIsNoDanger() {
    String page = "<div>".repeat(100_000) + "<p>" + PROSE + "</div>".repeat(100_000);
    assertThat(words(page)).contains(PROSE);
  }

  @Test
  @Timeout(60)
  void hugeAttributesAreNoStory() {
    String value = (PROSE + " rating ").repeat(MANY);
    assertThat(words("<p class='" + value + "' title='" + value + "'>" + PROSE)).isEqualTo(PROSE);
  }

  @Test
  @Timeout(60)
  void tenMegabytesAreRead() {
    String story =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "<p>" + i + " " + PROSE + "</p>")
            .collect(Collectors.joining("\n"));
    assertThat(story.length()).isGreaterThan(9_000_000);
    assertThat(words(story).lines()).hasSize(100_000);
  }

  static List<String> pages() {
    return List.of(
        "<p>" + PROSE + "<!-- not closed <p>no</p>",
        "<p>" + PROSE + "<script>var a = '<p>no</p>';",
        "<p>" + PROSE + "<style>p { content: 'no' }",
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><script>//<![CDATA[\n"
            + "no\n//]]></script></head><body><p>"
            + PROSE
            + "</p></body></html>",
        "<base href='/no/'><p>" + PROSE + "<iframe>no</iframe></p>",
        "<p>" + PROSE + "</p><template><p>no " + PROSE + "</p></template>",
        "<p>" + PROSE + "</p><noscript><p>no</p><img src=no></noscript>",
        "<ul><li><a href=x>menu<li><a href=y>other</ul><p>" + PROSE,
        "<p>" + PROSE + "</p><select><option>no<option>none</select>",
        "<math><mi>no</mi></math><p>" + PROSE,
        "<p>" + PROSE + "<a href='no",
        "<p>" + PROSE + "</p><plaintext");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsNotShownIsNoStory(String page) {
    assertThat(words(page)).isEqualTo(PROSE);
  }

  @Test
  void aPageOfFramesHasNoStory() {
    String frames = "<frameset><frame src=a.html><noframes><p>Frames are needed.</noframes>";
    assertThat(new HtmlFormat().stories(frames)).isEmpty();
  }

  @Test
  void aShadowRootInTheMarkupIsShown() {
    String page =
        "<x-story><template shadowrootmode=open><p>" + PROSE + "</p></template></x-story>";
    assertThat(words(page)).isEqualTo(PROSE);
  }

  private static String words(String page) {
    return new HtmlFormat()
        .stories(page).stream()
            .map(Story::blocks)
            .flatMap(List<Block>::stream)
            .filter(block -> block.kind().tellsTheStory())
            .map(block -> block.text().text())
            .collect(Collectors.joining("\n"));
  }
}
