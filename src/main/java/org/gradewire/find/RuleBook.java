package org.gradewire.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gradewire.gate.PatternGate;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;

/**
 * The rules of the wordings files, ready to be laid over typed sentences.
 *
 * <p>In a pattern {@code <grade>}, {@code <date>} and so on stand for mentions, {@code <grade:old>}
 * for one that the rule gives a part to, and any other {@code <word>} for the macro of that name in
 * {@code macros.tsv}. Case does not matter.
 */
final class RuleBook {
  private static final Pattern BRACKET = Pattern.compile("<(\\w+)(?::(\\w+))?>");
  private static final Set<String> MENTIONS =
      Set.of(
          "grade",
          "outcome",
          "standard",
          "area",
          "date",
          "visit",
          "provider",
          "inspectorate",
          "person",
          "link");

  /** A mention among alternatives begins a word too, though it is written with a bracket. */
  private static final Pattern ALTERNATIVES = Pattern.compile("(?<!\\\\)\\\\b(?=\\(\\?:|<)");

  private static final String OR_MENTION = Matcher.quoteReplacement("(?:\\b|(?=<))");
  private final Map<String, String> macros = new HashMap<>();
  private final Knowledge knowledge;
  private final PatternGate gate = new PatternGate();

  /** Reads the macros. */
  RuleBook(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Wording macro : knowledge.wordings("macros")) {
      macros.put(macro.sense(), macro.pattern());
    }
  }

  /**
   * One rule, compiled.
   *
   * @param wording the line it was made from
   * @param groups the names of the parts that it gives to mentions
   * @param gate tells which words the rule can match
   */
  record Rule(Wording wording, Set<String> groups, PatternGate.Entry gate) {

    /** Returns the pattern, which runs over {@link TypedSentence#text()}. */
    Pattern pattern() {
      return gate.quick();
    }

    String id() {
      return wording.id();
    }

    String sense() {
      return wording.sense();
    }
  }

  /**
   * Returns the rules of one wordings file, in its order.
   *
   * @throws IllegalArgumentException naming file and line, if a pattern is broken
   */
  List<Rule> rules(String file) {
    List<Rule> rules = new ArrayList<>();
    for (Wording wording : knowledge.wordings(file)) {
      rules.add(rule(wording));
    }
    return List.copyOf(rules);
  }

  /**
   * Returns one line as a rule.
   *
   * @throws IllegalArgumentException naming file and line, if its pattern is broken
   */
  Rule rule(Wording wording) {
    Set<String> groups = new HashSet<>();
    String regex = expand(wording.pattern(), wording, groups, 0);
    Pattern compiled = compile(regex, wording);
    return new Rule(wording, Set.copyOf(groups), gate.add(compiled));
  }

  /** Looks in {@code words} for what the rules of this book need, all at once. */
  PatternGate.Scan scan(String words) {
    return gate.scan(words);
  }

  /** Returns those of {@code rules} that {@code words} may match, in their order. */
  List<Rule> candidates(List<Rule> rules, String words) {
    return candidates(rules, scan(words));
  }

  /** Returns those of {@code rules} that the words of {@code scan} may match, in their order. */
  static List<Rule> candidates(List<Rule> rules, PatternGate.Scan scan) {
    List<Rule> candidates = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.gate().admits(scan)) {
        candidates.add(rule);
      }
    }
    return candidates;
  }

  /**
   * Returns a macro as a pattern of its own.
   *
   * @throws IllegalArgumentException naming file and line, if there is no such macro or it is
   *     broken
   */
  Pattern macro(String name) {
    for (Wording wording : knowledge.wordings("macros")) {
      if (wording.sense().equals(name)) {
        return compile(expand(wording.pattern(), wording, new HashSet<>(), 0), wording);
      }
    }
    throw new IllegalArgumentException(
        "wordings/macros.tsv: no macro \"%s\", expected one".formatted(name));
  }

  private static Pattern compile(String regex, Wording wording) {
    try {
      return Pattern.compile(
          ALTERNATIVES.matcher(regex).replaceAll(OR_MENTION),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "%s: pattern of %s: %s".formatted(wording.place(), wording.id(), e.getDescription()), e);
    }
  }

  private String expand(String pattern, Wording wording, Set<String> groups, int depth) {
    if (depth > 8) {
      throw new IllegalArgumentException(
          "%s: macros of %s refer to each other in a circle"
              .formatted(wording.place(), wording.id()));
    }
    StringBuilder regex = new StringBuilder();
    Matcher bracket = BRACKET.matcher(pattern);
    while (bracket.find()) {
      if (isGroup(pattern, bracket.start())) {
        groups.add(bracket.group(1));
        bracket.appendReplacement(regex, Matcher.quoteReplacement(bracket.group()));
        continue;
      }
      String body = body(bracket.group(1), wording, groups, depth);
      String label = bracket.group(2);
      if (label != null) {
        groups.add(label);
      }
      String part = label == null ? "(?:" + body + ")" : "(?<" + label + ">" + body + ")";
      bracket.appendReplacement(regex, Matcher.quoteReplacement(part));
    }
    return bracket.appendTail(regex).toString();
  }

  /**
   * Whether the bracket at {@code at} is part of {@code (?<name>}, and not behind an escaped
   * bracket.
   */
  private static boolean isGroup(String pattern, int at) {
    return at >= 2
        && pattern.startsWith("(?", at - 2)
        && (at < 3 || pattern.charAt(at - 3) != '\\');
  }

  private String body(String name, Wording wording, Set<String> groups, int depth) {
    if (MENTIONS.contains(name)) {
      return "<" + name + ">";
    }
    String macro = macros.get(name);
    if (macro == null) {
      throw new IllegalArgumentException(
          "%s: pattern of %s: unknown name <%s>, expected a mention %s or a macro"
              .formatted(wording.place(), wording.id(), name, MENTIONS.stream().sorted().toList()));
    }
    return expand(macro, wording, groups, depth + 1);
  }
}
