package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.ProviderMention;

/**
 * Finds whom a statement is about inside its sentence: the nearest provider named before it, with
 * all that are listed beside it, or else one named after it as its object.
 */
final class SubjectFinder {
  private static final Pattern LINK =
      Pattern.compile(
          "(?:,? (?:in|near) [\\w' -]{2,40},?)?(?:, | and |, and | & |; )(?:the |in |for )?");
  private static final Pattern OBJECT =
      Pattern.compile(
          "^[^<.;]{0,30}?\\b(?:for|to|at|in|of|on|awaits?|awaited|went to)\\b(?: the)?(?: \\w+){0,4} ?$");
  private static final Pattern OWNER =
      Pattern.compile(
          "\\b(?:(?:run|owned|operated|managed|maintained|sponsored|funded|overseen) by|part of|member of|belongs to)(?: the)? $");

  /** "Alder College, formed when Brook College took over Vale College, has been": the first. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "^(?:[A-Z][\\w ]{0,20},? )?(?:The )?<provider>(?:'s)?, (?:<provider>,? (?:which|that|in|on|at|next|near)|which|who|whose|where|formed|created|made|born|part|run|based|set up|founded|an?|the|home|now|once|previously|formerly|established|opened|not far|close|near|a short)\\b(?!(?:[^.;:])*\\band <provider>,)[^.;:]*, (?:(?:has|have|had|was|is|were|are|will|also|now|again|been|still|itself) )*$");

  private static final Pattern BREAK = Pattern.compile(";|\\bwhile\\b|\\bwhereas\\b");

  /**
   * How far before a statement its subject is still part of the same phrase, in typed characters.
   */
  private static final int NEXT = 16;

  private static final String AREA = "<area>";
  private static final Pattern AREA_LINK =
      Pattern.compile("(?: services?)?(?:, | and |, and |; |; and )(?:the |its |their |being )?");
  private static final Pattern PREDICATE =
      Pattern.compile(
          "(?: services?| support)?,? (?:which |that )?(?:[^.;,<]|<inspectorate>|<provider>|<date>){0,60}");
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)(?:^|[,;:-] |\\b(?:ratings?|grades?|gradings?|judge?ments?) (?:for|of|on) |\\b(?:and|but|while|though|whereas|with|only|exception is|exception was|that|apart from|except|except for|save for) )"
              + "(?:the |its |their |his |her |our |both |how |being |(?:ratings?|grades?|gradings?|judge?ments?) (?:for|of|on) |services for |support for |provision for |help for |work with |work for |care of |quality of |that )*$");

  private SubjectFinder() {}

  /** Returns the providers that the statement {@code typed[start, end)} is about; perhaps none. */
  static List<ProviderMention> subjects(TypedSentence typed, int start, int end) {
    List<ProviderMention> inside = typed.mentions(ProviderMention.class, start, end);
    if (!inside.isEmpty()) {
      return inside;
    }
    List<ProviderMention> before =
        withoutOwners(typed, typed.mentions(ProviderMention.class, 0, start));
    if (before.size() > 1 && ASIDE.matcher(typed.text().substring(0, start)).find()) {
      return List.of(before.get(0));
    }
    if (!before.isEmpty()) {
      return listedWithLast(typed, before);
    }
    List<ProviderMention> after = typed.mentions(ProviderMention.class, end, typed.text().length());
    if (!after.isEmpty() && isObject(typed, end, typed.indexOf(after.get(0)))) {
      return listedWithFirst(typed, after);
    }
    return List.of();
  }

  /**
   * Returns the areas that are the subject of what is said of {@code grade}: named right before it
   * in the same clause, at its head. "Adoption has climbed to good" grades adoption.
   */
  static List<AreaMention> areaSubject(TypedSentence typed, GradeMention grade) {
    int at = typed.indexOf(grade);
    List<AreaMention> before = typed.mentions(AreaMention.class, 0, Math.max(0, at));
    if (before.isEmpty()) {
      return List.of();
    }
    List<AreaMention> list = new ArrayList<>();
    list.add(before.get(before.size() - 1));
    int end = typed.indexOf(list.get(0)) + AREA.length();
    if (!PREDICATE.matcher(typed.text().substring(end, at)).matches()) {
      return List.of();
    }
    for (int i = before.size() - 2; i >= 0; i--) {
      int from = typed.indexOf(before.get(i)) + AREA.length();
      String between = typed.text().substring(from, typed.indexOf(list.get(0)));
      if (!AREA_LINK.matcher(between).matches()) {
        break;
      }
      list.add(0, before.get(i));
    }
    int start = typed.indexOf(list.get(0));
    return HEAD.matcher(typed.text().substring(0, start)).find() ? list : List.of();
  }

  /** Returns the providers inside {@code typed[start, end)} or right before it; perhaps none. */
  static List<ProviderMention> nextTo(TypedSentence typed, int start, int end) {
    return typed.mentions(ProviderMention.class, Math.max(0, start - NEXT), end);
  }

  /** "Alder Lodge, which is run by Kent County Council, was judged good" is about the lodge. */
  private static List<ProviderMention> withoutOwners(
      TypedSentence typed, List<ProviderMention> named) {
    List<ProviderMention> kept = new ArrayList<>(named);
    kept.removeIf(
        body ->
            !body.equals(named.get(0))
                && OWNER.matcher(typed.text().substring(0, typed.indexOf(body))).find());
    return kept;
  }

  private static boolean isObject(TypedSentence typed, int end, int provider) {
    String between = typed.text().substring(end, provider);
    return OBJECT.matcher(between).find() && !BREAK.matcher(between).find();
  }

  /** "Inadequate in Kent, Surrey and Essex" is about all three. */
  private static List<ProviderMention> listedWithFirst(
      TypedSentence typed, List<ProviderMention> after) {
    int count = 1;
    while (count < after.size() && isLinked(typed, after.get(count - 1), after.get(count))) {
      count++;
    }
    return after.subList(0, count);
  }

  private static boolean isLinked(TypedSentence typed, ProviderMention one, ProviderMention next) {
    int from = typed.indexOf(one) + "<provider>".length();
    return LINK.matcher(typed.text().substring(from, typed.indexOf(next))).matches();
  }

  private static List<ProviderMention> listedWithLast(
      TypedSentence typed, List<ProviderMention> before) {
    List<ProviderMention> list = new ArrayList<>();
    list.add(before.get(before.size() - 1));
    for (int i = before.size() - 2; i >= 0; i--) {
      if (!isLinked(typed, before.get(i), before.get(i + 1))) {
        break;
      }
      list.add(0, before.get(i));
    }
    return list;
  }
}
