package org.gradewire.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What editors do to a release, and how much of it they leave at least. */
enum Edit {
  NOTHING(1),
  HEADLINE(0.95),
  TWO_SENTENCES_CUT(0.95),
  INTRO_ADDED(0.9),
  QUOTE_DROPPED(0.95),
  REORDERED(0.85),
  STRAIGHT_QUOTES(1),
  HOUSE_STYLE(0.85),
  BOILERPLATE_ADDED(0.95),
  TWO_THIRDS(0.95),
  TWO_THIRDS_AND_OWN_REPORTING(0.6);

  private static final String OTHER_TITLE = "Inspectors hail city’s help for children";

  private static final List<String> INTRO =
      List.of(
          "Families in Milton Keynes are being well served by the people who look after the most"
              + " vulnerable, according to a glowing verdict this week.",
          "The news will come as a relief to town hall bosses after a bruising winter of budget"
              + " meetings, a long strike of bin crews and the departure of two senior officers,"
              + " which had raised doubts about whether it would last.");

  private static final List<String> OWN_REPORTING =
      List.of(
          "At the Conniburrow family hub, mothers told this newspaper that they had noticed the"
              + " change. Tracy Hollins, who has fostered for eleven years, said she used to"
              + " dread ringing the office.",
          "It has not come cheap. The authority spent four million pounds more than it had planned"
              + " on placements last year, and its auditors have warned that reserves are low.",
          "Opposition councillors asked for a full debate. Peter Ashgrove said that residents"
              + " deserved to hear how the money had been spent, and whether other towns had got"
              + " the same for less.");

  private static final List<String> BOILERPLATE =
      List.of(
          "Sign up for our newsletter and get the top stories in your inbox each morning.",
          "Our reporters are at every meeting of the council. To support local journalism, take out"
              + " a subscription from as little as one pound a week, cancel at any time.");

  /** The least that the similarity to the release may be. */
  final double similarity;

  Edit(double similarity) {
    this.similarity = similarity;
  }

  /** Returns {@code story}, ten paragraphs, the first of them the headline, as it is printed. */
  List<String> of(List<String> story) {
    return switch (this) {
      case NOTHING -> story;
      case HEADLINE -> joined(List.of(OTHER_TITLE), story.subList(1, 10));
      case TWO_SENTENCES_CUT ->
          replaced(
              story,
              "The experiences and progress of care leavers were judged ‘outstanding’.",
              "",
              "There is more to do on recording, and we have begun.",
              "");
      case INTRO_ADDED -> joined(List.of(OTHER_TITLE), joined(INTRO, story.subList(2, 10)));
      case QUOTE_DROPPED -> story.stream().filter(it -> !it.startsWith("“")).toList();
      case REORDERED -> Stream.of(0, 2, 8, 5, 4, 6, 7, 3, 9).map(story::get).toList();
      case STRAIGHT_QUOTES -> replaced(story, "“", "\"", "”", "\"", "‘", "'", "’", "'");
      case HOUSE_STYLE ->
          replaced(
              story,
              "Councillor",
              "Cllr",
              "which is published today",
              "out on Friday",
              "two weeks",
              "a fortnight",
              "by half",
              "by 50 per cent");
      case BOILERPLATE_ADDED -> joined(story, BOILERPLATE);
      case TWO_THIRDS -> joined(List.of(OTHER_TITLE), story.subList(2, 8));
      case TWO_THIRDS_AND_OWN_REPORTING ->
          joined(List.of(OTHER_TITLE), joined(story.subList(2, 8), OWN_REPORTING));
    };
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Replaces the first of each two words by the second, wherever it stands. */
  private static List<String> replaced(List<String> story, String... words) {
    List<String> replaced = new ArrayList<>(story);
    for (int i = 0; i < words.length; i += 2) {
      String from = words[i];
      String to = words[i + 1];
      replaced.replaceAll(paragraph -> paragraph.replace(from, to));
    }
    return replaced;
  }
}
