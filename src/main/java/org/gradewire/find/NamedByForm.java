package org.gradewire.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.gate.PatternGate;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.model.Slug;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Entity;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds bodies that the models folder does not know by the form of their names: "Alder Primary
 * School", "HMP Brook". The forms are {@code models/wordings/names.tsv}.
 */
final class NamedByForm {
  private final List<Form> forms = new ArrayList<>();

  /**
   * What may stand before a name and is no part of it: "At Alder Infirmary", "Principal of Alder
   * Academy", "Councillor Ann Brook of Alder Council".
   */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:(?:At|In|For|From|But|And|While|When|Since|After|Meanwhile|However|Near|With|On|Our|Its|Both|As|By|Under|Inside|Unlike|Like|Now|Then|Today|Yesterday|Last|Also|Only|Even|Although|Though|If|Because|Where|That|This|These|Is|Was|Has|Can|Will|Why|How|What|So|Or|Not|All|Every|Each|Some|No|Another|Local|Nearby|Neighbouring|Former|Failing|Struggling|Inadequate|Outstanding|Good|Would|Could|Should|Visit|Before|Until|Over|Across|Next|Once|Here|There|Elsewhere)"
              + " )+(?:the )?(?=\\p{Lu})|(?:[\\p{L}’' -]{1,30} )?(?:[Pp]rincipal|[Hh]ead(?:teacher|"
              + " teacher)?|[Cc]hair(?:man|woman)?|[Dd]irector|[Gg]overnors?|[Ss]taff|[Pp]upils|[Pp]arents|[Mm]anager|[Ll]eader)s?"
              + " (?:of|at|for) (?:the"
              + " )?|(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor)"
              + " (?:\\p{Lu}[\\p{L}’'-]+ ){1,3}of (?:the )?");

  /** "The Council" at the head of a sentence, or a sort of body, is no name. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?i)(?:(?:the|this|that|our|its|your|their|a|an|any|each|every|old|new|his|her) )*"
              + "(?:(?:county|city|borough|district|town|parish|local|private|independent|state|primary|"
              + "secondary|junior|infant|high|special|day|care|nursing|children['’]s|community|general|medical|gp|fire"
              + " and rescue|probation|youth"
              + " justice|ambulance|doctors['’]|dental|police|fire|inadequate|outstanding|good|residential)"
              + " )*(?:council|practice|surgery|schools?|primary|secondary|academy|college|nursery|home|"
              + "hospital|constabulary|police|house|hall|playgroup|pre-?school|service|brigade|force|prison|trust|authority)");

  private record Form(String id, String remit, PatternGate.Entry gate) {

    Pattern pattern() {
      return gate.quick();
    }

    /**
     * Forms that are no more than "Alder House" count only where the article tells of such bodies.
     */
    boolean isCued() {
      return id.startsWith("name/cued-");
    }

    boolean fits(Set<String> told, @Nullable String kind) {
      return !isCued() || told.contains(remit) || remit.equals(kind);
    }

    /** Of a round-up, whose headings are "Alder Brae, Brook" with nothing that tells the kind. */
    boolean isOfHeadings() {
      return id.equals(HEADING_ID);
    }
  }

  /** "Alder Brae, Brook", which is a name only as a heading among several. */
  private static final Pattern HEADING =
      Pattern.compile(
          "^(?!(?:The (?:[A-Z][a-z]+ )?(?:Council|Report|Inspect|Rating|Grade|Result)|A|An|In|On|At|For|What|Why|How|Who|When|Where|Also|Coming|Next|This|Our|Your|More|Contact|Picture|Words|Elsewhere|Meanwhile|Good|Outstanding|Excellent|Inadequate|First|Finally|Last|New|News|No|Not|Up|Down)\\b)[\\p{Lu}][\\p{L}'’-]*(?:"
              + " (?:[\\p{Lu}][\\p{L}'’-]*|y|yr|of|the|and|&)){0,5}(?=(?:, (?:in )?|"
              + " \\()[\\p{Lu}][\\p{L}'’-]+(?: [\\p{L}'’-]+){0,3}\\)?(?: ?[:|-].{0,60})?$)");

  /** The rule of a name in short. */
  private static final String SHORT = "provider/short";

  private static final String HEADING_ID = "name/cued-heading";
  private final PatternGate gate = new PatternGate();

  private final NamedInContext inContext;

  /**
   * Compiles the forms.
   *
   * @param isPlace tells of words whether they name a place
   */
  NamedByForm(List<Wording> wordings, Predicate<String> isPlace) {
    inContext = new NamedInContext(wordings, isPlace);
    add(HEADING_ID, "health-and-care-provider", HEADING);
    for (Wording wording : wordings) {
      if (!wording.sense().equals(NamedInContext.SENSE)) {
        add(wording.id(), wording.sense(), Pattern.compile(wording.pattern()));
      }
    }
  }

  private void add(String id, String remit, Pattern pattern) {
    forms.add(new Form(id, remit, gate.add(pattern)));
  }

  /**
   * Adds the bodies found to {@code names} where nothing was found before; longer names win.
   *
   * @param told the kinds of body that the words tell of
   * @param kind the kind of establishment that the article is about, or {@code null}
   */
  void add(
      AnnotatedArticle article,
      Set<String> told,
      @Nullable String kind,
      Disjoint<ProviderMention> names) {
    List<ProviderMention> candidates = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      String words = article.words(sentence.span());
      PatternGate.Scan scan = gate.scan(words);
      for (Form form : forms) {
        boolean out = form.isOfHeadings() && sentence.kind() != BlockKind.HEADING;
        if (out || !form.gate().admits(scan) || !form.fits(told, kind)) {
          continue;
        }
        Matcher matcher = form.pattern().matcher(words);
        while (matcher.find()) {
          Span span = new Span(matcher.start(), matcher.end()).shift(sentence.span().start());
          ProviderMention name = mention(article, span, form);
          if (!COMMON.matcher(name.name()).matches() && !NameKernel.isDescription(article, name)) {
            candidates.add(name);
          }
        }
      }
      addRecognised(article, sentence, candidates);
      addInCapitals(words, sentence, told, candidates);
    }
    withoutLoneHeading(candidates);
    addInContext(article, kind, candidates);
    Set<String> stems = new HashSet<>();
    candidates.forEach(name -> stems.add(stem(name)));
    candidates.removeIf(name -> stems.contains(name.name()));
    NameKernel.removeDescriptions(article, candidates);
    candidates.sort(
        Comparator.comparingInt((ProviderMention name) -> -name.span().length())
            .thenComparing(ProviderMention::span));
    List<ProviderMention> bodies = NameKernel.unified(candidates);
    addShortForms(article.text(), everywhere(article, bodies, names), names);
  }

  /**
   * Adds what only the context tells to be a body, where no form of name has found one. "Glan
   * Alder" is a short name where "Ysgol Glan Alder" was found.
   */
  private void addInContext(
      AnnotatedArticle article, @Nullable String kind, List<ProviderMention> candidates) {
    List<ProviderMention> byForm = List.copyOf(candidates);
    for (ProviderMention name : inContext.find(article, kind)) {
      if (byForm.stream().noneMatch(it -> it.span().overlaps(name.span()))) {
        candidates.add(
            byForm.stream()
                .filter(it -> hasPart(it.name(), name.name()))
                .findFirst()
                .map(it -> ProviderFinder.pointing(it, name.span(), SHORT, Reference.NAME))
                .orElse(name));
      }
    }
  }

  private static boolean hasPart(String name, String part) {
    return (' ' + name + ' ').contains(' ' + part.replaceFirst("^The ", "") + ' ');
  }

  /** One such heading may be of anything; several are a list of bodies. */
  private static void withoutLoneHeading(List<ProviderMention> candidates) {
    if (candidates.stream().filter(name -> name.rule().equals(HEADING_ID)).count() < 2) {
      candidates.removeIf(name -> name.rule().equals(HEADING_ID));
    }
  }

  /**
   * Adds each of {@code candidates} wherever it stands, since a name found once is a name
   * everywhere, and returns those that had a place.
   */
  private static List<ProviderMention> everywhere(
      AnnotatedArticle article, List<ProviderMention> candidates, Disjoint<ProviderMention> names) {
    Map<String, ProviderMention> byWords = new LinkedHashMap<>();
    candidates.forEach(name -> byWords.putIfAbsent(article.words(name.span()), name));
    Occurrences places = new Occurrences(article.text(), byWords.keySet());
    List<ProviderMention> placed = new ArrayList<>();
    byWords.forEach(
        (words, name) -> {
          if (addAt(places.of(words), name, name.rule(), names)) {
            placed.add(name);
          }
        });
    return placed;
  }

  /** Adds a name at each of {@code places} that is free, and returns whether one was. */
  private static boolean addAt(
      List<Span> places, ProviderMention name, String rule, Disjoint<ProviderMention> names) {
    boolean added = false;
    for (Span span : places) {
      added |= names.addIfFree(ProviderFinder.pointing(name, span, rule, Reference.NAME));
    }
    return added;
  }

  /** "ALDER PRIMARY SCHOOL", if that and nothing else stands in capitals. */
  private void addInCapitals(
      String words, Sentence sentence, Set<String> told, List<ProviderMention> candidates) {
    for (Span run : Capitals.runs(words)) {
      String titled = Capitals.titled(run.of(words));
      for (Form form : forms) {
        boolean fits = !form.isCued() || (told.contains(form.remit()) && !form.isOfHeadings());
        if (fits && form.pattern().matcher(titled).matches() && !COMMON.matcher(titled).matches()) {
          Span span = run.shift(sentence.span().start());
          candidates.add(
              new ProviderMention(
                  span, form.id(), titled, key(titled), Reference.NAME, false, form.remit()));
          break;
        }
      }
    }
  }

  /** An organisation that the recogniser found, if a word of it says what kind of body it is. */
  private void addRecognised(
      AnnotatedArticle article, Sentence sentence, List<ProviderMention> candidates) {
    for (Entity entity : sentence.entities()) {
      String words = article.words(entity.span());
      if (entity.type() == Entity.Type.ORGANISATION && words.indexOf(' ') > 0) {
        PatternGate.Scan scan = gate.scan(words);
        forms.stream()
            .filter(form -> !form.isCued() && form.gate().admits(scan))
            .filter(form -> form.pattern().matcher(words).find())
            .findFirst()
            .map(form -> mention(article, entity.span(), form))
            .filter(name -> !COMMON.matcher(name.name()).matches())
            .ifPresent(candidates::add);
      }
    }
  }

  /**
   * "Castle Hill" for "Castle Hill Hospital": the name without its last word, if that is two words.
   */
  private static void addShortForms(
      String text, List<ProviderMention> placed, Disjoint<ProviderMention> names) {
    Map<String, ProviderMention> byStem = new LinkedHashMap<>();
    placed.forEach(name -> byStem.putIfAbsent(stem(name), name));
    byStem.remove("");
    Occurrences places = new Occurrences(text, byStem.keySet());
    byStem.forEach((stem, name) -> addAt(places.ofWhole(stem), name, SHORT, names));
  }

  private static String stem(ProviderMention name) {
    String words = name.name().replaceFirst("^The ", "");
    String kernel = NameKernel.of(name);
    if (NameKernel.standsAlone(name) && !kernel.equals(words)) {
      return kernel;
    }
    int last = words.lastIndexOf(' ');
    String stem = last < 0 ? "" : words.substring(0, last);
    return stem.indexOf(' ') > 0 ? stem : "";
  }

  private static ProviderMention mention(AnnotatedArticle article, Span found, Form form) {
    Matcher lead = LEAD.matcher(article.words(found));
    int skipped = lead.lookingAt() && lead.end() < found.length() ? lead.end() : 0;
    Span span = new Span(found.start() + skipped, found.end());
    String words = article.words(span);
    // A place behind a comma says where the body is; it is the same body without. In "Alder, Brook
    // and Vale Probation Delivery Unit" the commas divide the places that it is of.
    int comma = words.indexOf(", ");
    boolean whole = comma < 0 || words.indexOf(" and ", comma) > 0;
    String name = (whole ? words : words.substring(0, comma)).replaceAll("\\s+", " ");
    return new ProviderMention(
        span, form.id(), name, key(name), Reference.NAME, false, form.remit());
  }

  /** Returns a name as a key: its slug without the article. */
  static String key(String name) {
    return Slug.of(name).replaceFirst("^the-", "");
  }
}
