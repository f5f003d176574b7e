package org.gradewire.find.people;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gradewire.find.people.RolePhrase.Body;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Entity;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Decides which body somebody speaks for, and which words support it. */
final class Organisations {
  private static final Pattern GENERIC =
      Pattern.compile("(?:The|This|Council|Trust|Authority|School|City|County)(?:'s)?");
  private static final Pattern COMPANY =
      Pattern.compile("\\b(?:Ltd|Limited|plc|PLC|Company|Group)\\b");

  /** Directors of these are of a council, or of the trust that runs them. */
  private static final Pattern COUNCILS =
      Pattern.compile(
          "(?i)\\b(?:director|DCS|DASS|cabinet)\\b.*\\b(?:child\\w*|social care|social services"
              + "|education|people|families|adults?)\\b|\\bsocial care director\\b");

  /** Those who run a whole organisation, not one of its sites. */
  private static final Pattern TRUSTS =
      Pattern.compile(
          "(?i)\\b(?:chief|executive director) ?(?:executive|nurse|operating officer|medical|$)|\\bCEO\\b");

  private static final Pattern SITE =
      Pattern.compile("hospital|infirmary|\\b(?:home|house|court|lodge|ward)\\b");
  private static final Pattern FORCE = Pattern.compile("(?i)constable|superintendent");
  private static final Pattern FIRE = Pattern.compile("(?i)fire officer");

  /** Kinds that another body may stand in for. */
  private static final List<String> OPEN = List.of("school", "services", "executive");

  /** How often a body is named at least that an article is about. */
  private static final int MUCH = 3;

  private final PeopleWords words;
  private final String text;
  private final List<Span> entities;

  /** The bodies named that the article is about, by kind and by where the name begins. */
  private final Map<String, NavigableMap<Integer, ProviderMention>> namedByKind = new HashMap<>();

  /** The bodies of each kind that are named in passing. */
  private final Map<String, NavigableMap<Integer, ProviderMention>> inPassing = new HashMap<>();

  private final List<ProviderMention> mentions;
  private final List<InspectorateMention> inspectorates;

  /** The last mention of each council by each of its names, in text order. */
  private final List<ProviderMention> councils;

  Organisations(
      PeopleWords words,
      AnnotatedArticle article,
      List<ProviderMention> mentions,
      List<InspectorateMention> inspectorates) {
    this.words = words;
    this.text = article.text();
    this.entities =
        article.sentences().stream()
            .flatMap(sentence -> sentence.entities().stream())
            .filter(entity -> entity.type() == Entity.Type.ORGANISATION)
            .map(Entity::span)
            .toList();
    this.inspectorates = inspectorates;
    this.mentions = mentions.stream().sorted(Comparator.comparing(ProviderMention::span)).toList();
    Map<List<String>, ProviderMention> lastOf = new LinkedHashMap<>();
    for (ProviderMention mention : this.mentions) {
      if (fits(mention, "council")) {
        List<String> body = List.of(mention.key(), mention.name());
        lastOf.remove(body);
        lastOf.put(body, mention);
      }
    }
    councils = List.copyOf(lastOf.values());
  }

  /** A body and the words for it. */
  record Organisation(String name, Span span) {}

  /** Returns the body that the phrase names or implies, or {@code null}. */
  @Nullable Organisation of(Line line, RolePhrase role) {
    Body body = role.body();
    if (body == null) {
      return implied(kind(line, role), line.word(role.first()).start());
    }
    Span span = trimmed(line, line.span(body.first(), body.end()));
    String kind = kind(line, body);
    ProviderMention named = named(span);
    boolean other = kind.equals("other") || kind.equals("trust");
    if (named != null && !(named.reference() == Reference.PLACE && other)) {
      return new Organisation(named.name(), named.span());
    }
    String noun = span.of(line.plain()).toLowerCase(Locale.ROOT);
    if (List.of("its", "their", "our", "his", "her").contains(noun)) {
      Organisation subject = subjectBefore(line, body.first());
      return subject != null ? subject : pointed(nearest(span.start(), "any"), span);
    }
    if (kind.equals("none") && line.isNamed(Entity.Type.LOCATION, body.end() - 1)) {
      return implied(kind(line, role), span.start());
    }
    ProviderMention place = containing(line.written(span));
    if (kind.equals("none") && role.sense().equals("council") && place != null) {
      return new Organisation(place.name(), span);
    }
    if (kind.equals("none") && !hasCapital(line, body)) {
      return implied(kind(line, role), span.start());
    }
    if (!hasCapital(line, body)) {
      boolean isCompany = noun.endsWith("company");
      ProviderMention focus = isCompany ? company() : nearest(span.start(), kind);
      return focus == null ? only(noun, span) : new Organisation(focus.name(), span);
    }
    return new Organisation(line.written(span), span);
  }

  /** Whose an office is where the text names no body: a kind of body, or a sense. */
  private String kind(Line line, RolePhrase role) {
    String told =
        line.plain().substring(line.word(role.first()).start(), line.word(role.end() - 1).end());
    if (role.sense().equals("body") && COUNCILS.matcher(told).find()) {
      return "services";
    }
    if (role.sense().equals("body") && TRUSTS.matcher(told).find()) {
      return "executive";
    }
    if (role.sense().equals("police")) {
      return FORCE.matcher(told).find() ? "force" : FIRE.matcher(told).find() ? "fire" : "";
    }
    return role.sense();
  }

  /** "The trust runs nine schools. Its chief executive": what the sentence before is about. */
  private @Nullable Organisation subjectBefore(Line line, int word) {
    int start = Clauses.sentenceStart(line, 0, word);
    if (start == 0 || start != word) {
      return null;
    }
    int from = Clauses.sentenceStart(line, 0, start - 1);
    Span first = line.word(line.is(from, "the") ? from + 1 : from);
    for (ProviderMention mention : line.bodies()) {
      if (mention.span().overlaps(first) && mention.reference() == Reference.NAME) {
        return new Organisation(mention.name(), mention.span());
      }
    }
    for (Entity entity : line.entities()) {
      if (entity.type() == Entity.Type.ORGANISATION && entity.span().overlaps(first)) {
        return new Organisation(line.written(entity.span()), entity.span());
      }
    }
    return null;
  }

  /** "the integrated care board": the only organisation whose name ends with that noun. */
  private @Nullable Organisation only(String words, Span span) {
    String noun = words.substring(words.lastIndexOf(' ') + 1);
    String only = null;
    for (Span entity : entities) {
      String name = entity.of(text);
      boolean fits = name.toLowerCase(Locale.ROOT).endsWith(" " + noun) && !name.startsWith("the ");
      if (fits && only != null && !only.equals(name)) {
        return null;
      }
      only = fits ? name : only;
    }
    return only == null ? null : new Organisation(only, span);
  }

  private static @Nullable Organisation pointed(@Nullable ProviderMention focus, Span span) {
    return focus == null ? null : new Organisation(focus.name(), span);
  }

  /** Returns the body that an office without a named body belongs to, or {@code null}. */
  @Nullable Organisation implied(String sense, int offset) {
    if (sense.equals("inspectorate")) {
      return inspectorate(offset);
    }
    String kind =
        switch (sense) {
          case "council" -> "council";
          case "school" -> "school";
          case "body" -> "any";
          case "services", "executive", "force", "fire" -> sense;
          default -> "";
        };
    ProviderMention focus = kind.isEmpty() ? null : nearest(offset, kind);
    if (focus == null && OPEN.contains(kind)) {
      focus = nearest(offset, kind.equals("school") ? "setting" : "any");
    }
    return focus == null ? null : new Organisation(focus.name(), focus.span());
  }

  /** An inspector is of the inspectorate, if the article tells of only one. */
  private @Nullable Organisation inspectorate(int offset) {
    InspectorateMention best = null;
    for (InspectorateMention mention : inspectorates) {
      if (best != null && !mention.inspectorate().equals(best.inspectorate())) {
        return null;
      }
      best = best == null || mention.span().start() < offset ? mention : best;
    }
    return best == null ? null : new Organisation(best.inspectorate(), best.span());
  }

  /** The only body whose name holds {@code words}: "Alder" for "Alder City Council". */
  private @Nullable ProviderMention containing(String words) {
    Pattern whole = Pattern.compile("\\b" + Pattern.quote(words) + "\\b");
    ProviderMention best = null;
    for (ProviderMention mention : councils) {
      if (whole.matcher(mention.name()).find()) {
        if (best != null && !best.key().equals(mention.key())) {
          return null;
        }
        best = mention;
      }
    }
    return best;
  }

  /** The only company of the article, if it has one. */
  private @Nullable ProviderMention company() {
    ProviderMention best = null;
    for (ProviderMention mention : mentions) {
      if (mention.delivery() || COMPANY.matcher(mention.name()).find()) {
        if (best != null && !best.key().equals(mention.key())) {
          return null;
        }
        best = mention;
      }
    }
    return best;
  }

  private @Nullable ProviderMention named(Span span) {
    ProviderMention best = null;
    for (ProviderMention mention : mentions) {
      boolean fits = mention.span().overlaps(span) && mention.reference() != Reference.ANAPHOR;
      if (fits && (best == null || mention.span().length() > best.span().length())) {
        best = mention;
      }
    }
    return best;
  }

  private String kind(Line line, Body body) {
    for (int word = body.end() - 1; word >= body.first(); word--) {
      List<String> senses = words.bodies().senses(line, word);
      if (!senses.isEmpty()) {
        return senses.get(0);
      }
    }
    return "none";
  }

  /**
   * The nearest earlier body of this kind that is named; else the first later one. One that is
   * named in passing does not count beside one that the article is about.
   */
  private @Nullable ProviderMention nearest(int offset, String kind) {
    if (!namedByKind.containsKey(kind)) {
      addNamed(kind);
    }
    NavigableMap<Integer, ProviderMention> named =
        namedByKind.getOrDefault(kind, Collections.emptyNavigableMap());
    Map.Entry<Integer, ProviderMention> earlier = named.lowerEntry(offset);
    Map.Entry<Integer, ProviderMention> passing =
        inPassing.getOrDefault(kind, Collections.emptyNavigableMap()).lowerEntry(offset);
    if (passing != null
        && isBeside(passing.getValue(), offset)
        && (earlier == null || earlier.getKey() < passing.getKey())) {
      return passing.getValue();
    }
    Map.Entry<Integer, ProviderMention> best = earlier == null ? named.firstEntry() : earlier;
    return best == null ? null : best.getValue();
  }

  /** Sorts the bodies of a kind: one named once, where another is named often, is in passing. */
  private void addNamed(String kind) {
    Map<String, Integer> times = new HashMap<>();
    mentions.forEach(mention -> times.merge(mention.key(), 1, Integer::sum));
    int most =
        mentions.stream()
            .filter(mention -> fits(mention, kind))
            .mapToInt(mention -> times.getOrDefault(mention.key(), 0))
            .max()
            .orElse(0);
    NavigableMap<Integer, ProviderMention> about = new TreeMap<>();
    NavigableMap<Integer, ProviderMention> passing = new TreeMap<>();
    for (ProviderMention mention : mentions) {
      if (mention.reference() != Reference.ANAPHOR && fits(mention, kind)) {
        boolean once = most >= MUCH && times.getOrDefault(mention.key(), 0) == 1;
        (once ? passing : about).put(mention.span().start(), mention);
      }
    }
    namedByKind.put(kind, about);
    inPassing.put(kind, passing);
  }

  /** Earlier on the same line. */
  private boolean isBeside(ProviderMention mention, int offset) {
    int end = mention.span().end();
    return end <= offset && text.substring(end, offset).indexOf('\n') < 0;
  }

  private static boolean fits(ProviderMention mention, String kind) {
    String name = mention.name().toLowerCase(Locale.ROOT);
    boolean trust = mention.delivery() || name.contains("trust");
    boolean school =
        !name.contains("trust")
            && List.of("school", "academy", "college", "nursery", "primary", "playgroup").stream()
                .anyMatch(name::contains);
    return switch (kind) {
      case "any" -> true;
      case "services" -> mention.delivery() || name.contains("council") || name.contains("borough");
      case "executive" -> !school && (trust || !SITE.matcher(name).find());
      case "setting" -> !name.contains("council") && !name.contains("borough");
      case "force" -> name.contains("police") || name.contains("constabulary");
      case "fire" -> name.contains("fire");
      case "council" -> !trust && (name.contains("council") || name.contains("borough"));
      case "trust" -> trust;
      case "school" -> school;
      default -> false;
    };
  }

  private static boolean hasCapital(Line line, Body body) {
    for (int word = body.first(); word < body.end(); word++) {
      boolean generic = GENERIC.matcher(line.text(word)).matches();
      if (line.isCapital(word) && !generic) {
        return true;
      }
    }
    return false;
  }

  private static Span trimmed(Line line, Span span) {
    String text = span.of(line.plain());
    int end = span.end();
    if (text.endsWith("'s")) {
      end -= 2;
    } else if (text.endsWith("'")) {
      end -= 1;
    }
    int start = text.toLowerCase(Locale.ROOT).startsWith("the ") ? span.start() + 4 : span.start();
    return new Span(start, Math.max(start, end));
  }
}
