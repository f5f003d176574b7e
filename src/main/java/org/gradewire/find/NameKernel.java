package org.gradewire.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.text.AnnotatedArticle;

/**
 * What is left of the name of a service without the words for its kind: "Alder Brae" of "Alder Brae
 * Care Home", "Alder" of "HMP Alder". Names of one kind with the same kernel name one body.
 */
final class NameKernel {
  private static final String PRISON = "prison";
  private static final String HEALTH_AND_CARE = "health-and-care-provider";

  private static final Map<String, Pattern> KINDS =
      Map.of(
          HEALTH_AND_CARE,
          Pattern.compile(
              "(?i)(?: (?:residential|nursing|care))* (?:care home|nursing home|residential home|care centre)$| NHS (?:Foundation )?Trust$| (?:Ltd|Limited)$"),
          PRISON,
          Pattern.compile(
              "^(?:HMP|HMYOI|YOI)(?: ?(?:/|&|and) ?(?:HM)?YOI)? | (?:Prison|Young Offender.*|YOI|STC|Secure Training Centre|Immigration Removal Centre)$"),
          "fire-and-rescue-service",
          Pattern.compile(" Fire (?:(?:and|&) Rescue(?: Service| Authority)?|Service|Brigade)$"),
          "police-force",
          Pattern.compile(" (?:Constabulary|Police(?: Service| Force)?)$"),
          "probation-service",
          Pattern.compile(" (?:Probation Delivery Unit|PDU|Probation (?:Service|Trust))$"),
          "youth-justice-service",
          Pattern.compile(" (?:Youth .*|YJS|YOT|YOS)$"));

  /** Lower-case words for a home: "a Brook care home" is no name. */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(?: (?:residential|nursing|care))* (?:care home|nursing home|residential home|homecare|home care|care centre)$");

  private static final Pattern INDEFINITE =
      Pattern.compile(
          "\\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Tt]hree|[Oo]ther|[Ss]everal) (?:[A-Z][a-z]+ )?$");

  /** How far before a name its article may stand, in code units. */
  private static final int REACH = 24;

  private NameKernel() {}

  /** Returns the name without the words for its kind; the name itself where there are none. */
  static String of(ProviderMention body) {
    String name = body.name().replaceFirst("^The ", "");
    Pattern kind = KINDS.get(body.remit());
    String kernel = kind == null ? name : kind.matcher(name).replaceAll("");
    return kernel.isBlank() ? name : kernel;
  }

  /** Returns whether the kernel alone may stand for the body: "Alder" for "HMP Alder". */
  static boolean standsAlone(ProviderMention body) {
    return body.remit().equals(PRISON)
        || (body.remit().equals(HEALTH_AND_CARE) && of(body).indexOf(' ') > 0);
  }

  /** Returns {@code names}, the longest first, with one name and key for each body. */
  static List<ProviderMention> unified(List<ProviderMention> names) {
    Map<String, ProviderMention> bodies = new HashMap<>();
    for (ProviderMention name : names) {
      bodies.merge(identity(name), name, NameKernel::better);
    }
    List<ProviderMention> unified = new ArrayList<>();
    for (ProviderMention name : names) {
      ProviderMention body = bodies.getOrDefault(identity(name), name);
      unified.add(ProviderFinder.pointing(body, name.span(), name.rule(), name.reference()));
    }
    return unified;
  }

  private static String identity(ProviderMention name) {
    return name.remit() + ' ' + NamedByForm.key(of(name));
  }

  /** "the Alder Practice" is no fuller than "Alder Practice". */
  private static String withoutArticle(ProviderMention name) {
    return name.name().replaceFirst("^the ", "");
  }

  /** "HMP Alder" is the name of what is also called Alder Prison. */
  private static boolean isOfficial(ProviderMention name) {
    return name.name().startsWith("HM");
  }

  /** The fuller name, but one that ends in a common noun only where there is no other. */
  private static ProviderMention better(ProviderMention one, ProviderMention other) {
    boolean described = DESCRIBED.matcher(one.name()).find();
    if (described != DESCRIBED.matcher(other.name()).find()) {
      return described ? other : one;
    }
    if (isOfficial(one) != isOfficial(other)) {
      return isOfficial(one) ? one : other;
    }
    int fuller = withoutArticle(other).length() - withoutArticle(one).length();
    return fuller > 0 || (fuller == 0 && one.name().startsWith("the ")) ? other : one;
  }

  /** Returns whether the words are no name: "a Brook care home", "Brook care home" in Brook. */
  static boolean isDescription(AnnotatedArticle article, ProviderMention name) {
    String words = article.words(name.span());
    if (!DESCRIBED.matcher(words).find()) {
      return false;
    }
    String text = article.text();
    String place = DESCRIBED.matcher(words).replaceFirst("");
    String before = text.substring(Math.max(0, name.span().start() - REACH), name.span().start());
    return text.contains(" in " + place)
        || text.contains(" near " + place)
        || isIndefiniteAnywhere(text, words)
        || (before.isBlank() && text.indexOf(place) == text.lastIndexOf(place));
  }

  /**
   * Removes "the Brook care home" and "Brook care home" of a headline where the home in Brook has a
   * name of its own.
   */
  static void removeDescriptions(AnnotatedArticle article, List<ProviderMention> names) {
    boolean named = names.stream().anyMatch(it -> isCare(it) && !isDescribed(it));
    if (named) {
      names.removeIf(it -> isCare(it) && isDescribed(it) && isWhere(article.text(), it));
    }
  }

  private static boolean isCare(ProviderMention name) {
    return name.remit().equals(HEALTH_AND_CARE);
  }

  private static boolean isDescribed(ProviderMention name) {
    return DESCRIBED.matcher(name.name()).find();
  }

  private static boolean isWhere(String text, ProviderMention name) {
    String place = DESCRIBED.matcher(name.name()).replaceFirst("");
    boolean once = text.indexOf(place) == text.lastIndexOf(place);
    return place.indexOf(' ') < 0 && (once || text.contains(" the " + name.name()));
  }

  private static boolean isIndefiniteAnywhere(String text, String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (INDEFINITE.matcher(text.substring(Math.max(0, at - REACH), at)).find()) {
        return true;
      }
    }
    return false;
  }
}
