package org.gradewire.read.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gradewire.read.format.ResourceTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the tables beside the classes does what its example says. */
class MailTablesTest {
  private static final MailLines LINES = MailLines.load();
  private static final Attachment ATTACHMENTS = Attachment.load();

  static Stream<List<String>> lines() {
    return ResourceTable.load(MailLines.class, "mail-lines.tsv").stream();
  }

  static Stream<List<String>> attachments() {
    return ResourceTable.load(Attachment.class, "attachments.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyLineHasThePartThatItsRowSays(List<String> row) {
    assertThat(LINES.of(row.get(3)).name().toLowerCase(Locale.ROOT)).isEqualTo(row.get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date of the next inspection: not before 2025",
        "On Tuesday the council wrote to parents: services will change.",
        "The council has forwarded the message to parents.",
        "Parents were told that they can opt out of the survey in April.",
        "Ofsted said that confidential information had been kept safe.",
        "Staff are monitored, and emails from families are answered within a day.",
        "Notes to editors"
      })
  void aLineOfAStoryIsNotTakenAway(String line) {
    assertThat(LINES.of(line)).isEqualTo(MailLines.Part.STORY);
  }

  @ParameterizedTest
  @MethodSource("attachments")
  void everyAttachmentIsOfTheKindThatItsRowSays(List<String> row) {
    boolean isType = row.get(2).contains("/");
    MailPart part =
        new MailPart(
            isType ? row.get(2) : "application/octet-stream",
            isType ? Map.of() : Map.of("filename", row.get(2)),
            List.of(),
            0,
            0,
            List.of());
    String problem = ATTACHMENTS.problem(part, "").orElse("");
    assertThat(ATTACHMENTS.isLeft(part)).isEqualTo(row.get(1).equals("left"));
    assertThat(problem)
        .contains(
            switch (row.get(1)) {
              case "program" -> "found a program";
              case "encrypted" -> "found an encrypted mail";
              case "outlook" -> "winmail.dat";
              default -> "";
            });
  }
}
