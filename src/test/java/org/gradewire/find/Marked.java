package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Edtf;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Span;

/**
 * An article in the notation of {@link Articles} with its mentions marked in it: {@code <grade
 * good>}, {@code <date last May=2018-05>}, {@code <visit fourth visit=monitoring-visit#4>}; what
 * stands after {@code =} is the value where the words are not.
 *
 * <p>A provider is a council; {@code <place Alder>} and {@code <anaphor the council=Alder>} point
 * at one, {@code <school Alder>} and {@code <trust Alder Trust=Alder>} are others.
 *
 * @param article without marks
 * @param mentions in text order
 */
public record Marked(AnnotatedArticle article, List<Mention> mentions) {
  private static final Pattern MARK = Pattern.compile("<(\\w+) ([^>=]+)(?:=([^>]*))?>");

  /** Returns the article that {@code notation} writes. */
  public static Marked of(String notation) {
    List<Mention> mentions = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher mark = MARK.matcher(notation.strip());
    while (mark.find()) {
      mark.appendReplacement(plain, "$2");
      int end = Articles.of(plain.toString()).text().length() - 1;
      Span span = new Span(end - mark.group(2).length(), end);
      String value = mark.group(3) == null ? mark.group(2) : mark.group(3);
      mentions.add(mention(mark.group(1), span, value, mark.group(2)));
    }
    return new Marked(Articles.of(mark.appendTail(plain).toString()), mentions);
  }

  private static Mention mention(String kind, Span span, String value, String words) {
    return switch (kind) {
      case "grade" -> new GradeMention(span, "grade/word", value);
      case "area" -> new AreaMention(span, "area/word", value);
      case "date" -> date(span, value);
      case "visit" -> visit(span, value.equals(words) ? "open" : value);
      case "inspectorate" -> new InspectorateMention(span, "inspectorate/name", value);
      case "provider" -> body(span, value, Reference.NAME, "local-authority-children");
      case "place" -> body(span, value, Reference.PLACE, "local-authority-children");
      case "anaphor" -> body(span, value, Reference.ANAPHOR, "local-authority-children");
      case "school" -> body(span, value, Reference.NAME, "school");
      case "trust" ->
          new ProviderMention(
              span, "provider/delivery", words, value, Reference.NAME, true, "local-authority");
      default -> throw new IllegalArgumentException("unknown mark <" + kind + ">");
    };
  }

  /** Returns a date as a mention. */
  static DateMention date(Span span, String value) {
    return new DateMention(span, "date/word", Edtf.parse(value).orElseThrow(), false);
  }

  /** Returns a visit: {@code open}, {@code full}, {@code monitoring-visit#4}. */
  static VisitMention visit(Span span, String value) {
    String[] parts = value.split("#", 2);
    String type = parts[0].equals("open") ? null : parts[0];
    return new VisitMention(
        span, "visit/inspection", type, parts.length == 1 ? null : Integer.valueOf(parts[1]));
  }

  private static ProviderMention body(Span span, String name, Reference by, String remit) {
    return new ProviderMention(span, "provider/name", name, name, by, false, remit);
  }
}
