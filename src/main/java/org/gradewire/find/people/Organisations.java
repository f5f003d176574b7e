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
import org.gradewire.text.Entity;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Decides which body somebody speaks for, and which words support it. */
final class Organisations {
  private static final Pattern GENERIC =
      Pattern.compile("(?:The|This|Council|Trust|Authority|School|City|County)(?:'s)?");
  private static final Pattern COMPANY =
      Pattern.compile("\\b(?:Ltd|Limited|plc|PLC|Company|Group)\\b");

  private static final List<String> KINDS = List.of("any", "council", "trust", "school");

  private final PeopleWords words;

  /** The bodies named, by kind and by where the name begins. */
  private final Map<String, NavigableMap<Integer, ProviderMention>> namedByKind = new HashMap<>();

  private final List<ProviderMention> mentions;
  private final List<InspectorateMention> inspectorates;

  /** The last mention of each council by each of its names, in text order. */
  private final List<ProviderMention> councils;

  Organisations(
      PeopleWords words, List<ProviderMention> mentions, List<InspectorateMention> inspectorates) {
    this.words = words;
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
    for (String kind : KINDS) {
      NavigableMap<Integer, ProviderMention> named = new TreeMap<>();
      for (ProviderMention mention : this.mentions) {
        if (mention.reference() != Reference.ANAPHOR && fits(mention, kind)) {
          named.put(mention.span().start(), mention);
        }
      }
      namedByKind.put(kind, named);
    }
  }

  /** A body and the words for it. */
  record Organisation(String name, Span span) {}

  /** Returns the body that the phrase names or implies, or {@code null}. */
  @Nullable Organisation of(Line line, RolePhrase role) {
    Body body = role.body();
    if (body == null) {
      return implied(role.sense(), line.word(role.first()).start());
    }
    Span span = trimmed(line, line.span(body.first(), body.end()));
    String kind = kind(line, body);
    ProviderMention named = named(span);
    boolean other = kind.equals("other") || kind.equals("trust");
    if (named != null && !(named.reference() == Reference.PLACE && other)) {
      return new Organisation(named.name(), named.span());
    }
    String text = span.of(line.plain()).toLowerCase(Locale.ROOT);
    if (List.of("its", "their", "our", "his", "her").contains(text)) {
      return pointed(nearest(span.start(), "any"), span);
    }
    if (kind.equals("none") && line.isNamed(Entity.Type.LOCATION, body.end() - 1)) {
      return implied(role.sense(), span.start());
    }
    ProviderMention place = containing(line.written(span));
    if (kind.equals("none") && role.sense().equals("council") && place != null) {
      return new Organisation(place.name(), span);
    }
    if (!hasCapital(line, body)) {
      boolean isCompany = text.endsWith("company");
      ProviderMention focus = isCompany ? company() : nearest(span.start(), kind);
      return focus == null ? null : new Organisation(focus.name(), span);
    }
    return new Organisation(line.written(span), span);
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
          default -> "";
        };
    ProviderMention focus = kind.isEmpty() ? null : nearest(offset, kind);
    if (focus == null && kind.equals("school")) {
      focus = nearest(offset, "any");
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

  /** The nearest earlier body of this kind that is named; else the first later one. */
  private @Nullable ProviderMention nearest(int offset, String kind) {
    NavigableMap<Integer, ProviderMention> named =
        namedByKind.getOrDefault(kind, Collections.emptyNavigableMap());
    Map.Entry<Integer, ProviderMention> earlier = named.lowerEntry(offset);
    Map.Entry<Integer, ProviderMention> best = earlier == null ? named.firstEntry() : earlier;
    return best == null ? null : best.getValue();
  }

  private static boolean fits(ProviderMention mention, String kind) {
    String name = mention.name().toLowerCase(Locale.ROOT);
    boolean trust = mention.delivery() || name.contains("trust");
    boolean school =
        List.of("school", "academy", "college", "nursery", "primary", "playgroup").stream()
            .anyMatch(name::contains);
    return switch (kind) {
      case "any" -> true;
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
