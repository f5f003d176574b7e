package org.gradewire.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradewire.read.Contents;
import org.gradewire.read.html.HtmlFormat;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterWallsTest {
  private static final String ONE =
      "Inspectors came to the council in June and found that children are safe and well cared for.";
  private static final String TWO =
      "They also said that leaders know their staff well and that social workers stay for long.";
  private static final String BROKEN = "The council's director said that she was glad to see how";
  private static final String CUT = "the story is cut off by a register wall after %d words";

  static Stream<Arguments> examples() {
    return ResourceTable.load(RegisterWalls.class, "register-walls.tsv").stream()
        .flatMap(
            row ->
                Stream.of(row.get(3).split(" \\|\\| ", -1))
                    .map(example -> Arguments.of(row.get(0), example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyWallCutsOffAStoryThatStopsInASentence(String id, String example) throws Exception {
    Story story = text(ONE, BROKEN, example);
    assertThat(story.warnings()).as(id).containsExactly(CUT.formatted(28));
    assertThat(furniture(story)).containsExactly(example);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void onlyAPlainWallCutsOffAStoryAfterAWholeSentence(String id, String example) throws Exception {
    assertThat(text(ONE, TWO, example).warnings()).hasSize(id.startsWith("weak/") ? 0 : 1);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aWallAboveTheRestOfAStoryCutsNothingOff(String id, String example) throws Exception {
    assertThat(text("Alder is good", example, ONE, TWO, ONE, TWO, ONE, TWO).warnings())
        .as(id)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up to our newsletter for more stories like this",
        "Subscribe to our daily bulletin",
        "Get the latest news from Alder straight to your inbox",
        "Register to vote by 17 April",
        "Sign up to read more news from us by mail",
        "To continue reading for pleasure, pupils visit the library each week.",
        "Members of the committee want to continue the visits.",
        "This report is for parents and carers of children at the school.",
        "You have read the report that Ofsted wrote about the council.",
        "Join the council's foster carers",
        "Subscribe now",
        "Already a subscriber? Log in",
      })
  void whatStandsBelowAWholeStoryIsNoWall(String line) throws Exception {
    assertThat(text(ONE, TWO, line).warnings()).isEmpty();
    assertThat(text(ONE, TWO, line, TWO).warnings()).isEmpty();
  }

  @Test
  void whatFollowsAWallIsNotOfTheStory() throws Exception {
    Story story =
        text(ONE, "Register for free to read on", "It takes a minute", "Most read", "A dog story");
    assertThat(story.warnings()).containsExactly(CUT.formatted(17));
    assertThat(furniture(story)).hasSize(4);
  }

  @Test
  void aWallInAPageIsFoundInsideAndBehindTheStory() throws Exception {
    String story = "<h1>Alder is good</h1><p>" + ONE + "<p>" + TWO;
    String wall = "<h3>Subscribe to continue reading</h3><p>From £1 a week.</p>";
    assertThat(page("<article>" + story + wall + "</article>")).containsExactly(CUT.formatted(33));
    assertThat(page("<article>" + story + "</article><div class=paywall>" + wall + "</div>"))
        .containsExactly(CUT.formatted(33));
    assertThat(page("<article>" + story + "</article><div hidden class=paywall>" + wall + "</div>"))
        .isEmpty();
  }

  @Test
  void aWholeStoryInAPageWithAWallForOthersIsWhole() throws Exception {
    String story = "<article><h1>Alder is good</h1>" + ("<p>" + ONE + "<p>" + TWO).repeat(6);
    String wall = "<div class=paywall><p>Subscribe to continue reading</p></div>";
    String json = "<script type=application/ld+json>{\"isAccessibleForFree\":false}</script>";
    assertThat(page(story + "</article>" + wall)).isEmpty();
    assertThat(page(json + story + "</article>" + wall)).isEmpty();
    assertThat(page(json + story + "<p>" + BROKEN + "</article>" + wall))
        .containsExactly(CUT.formatted(209));
  }

  @Test
  void aShortStoryOnAPageThatIsNotFreeMayBeCutOff() throws Exception {
    String json =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
            + "\"isAccessibleForFree\": \"False\"}</script>";
    assertThat(page(json + "<article><p>" + ONE + "<p>" + TWO + "</article>"))
        .containsExactly(
            "the page says that it is not free to read, and its story ends after 33 words");
    assertThat(page("<article><p>" + ONE + "<p>" + TWO + "</article>")).isEmpty();
  }

  private static List<String> page(String body) {
    return new HtmlFormat().stories("<html><body>" + body + "</body></html>").get(0).warnings();
  }

  private static Story text(String... lines) throws Exception {
    List<Story> stories = Contents.text(String.join("\n\n", lines));
    assertThat(stories).hasSize(1);
    return stories.get(0);
  }

  private static List<String> furniture(Story story) {
    List<String> found = new ArrayList<>();
    for (Block block : story.blocks()) {
      if (block.kind() == BlockKind.FURNITURE) {
        found.add(block.text().text());
      }
    }
    return found;
  }
}
