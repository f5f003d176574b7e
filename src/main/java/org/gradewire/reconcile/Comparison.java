package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Matching.Step;
import org.jspecify.annotations.Nullable;

/**
 * Compares two tellings of one block: either a comparison rules out that they are of one
 * inspection, or each on which they agree adds its weight.
 *
 * <p>The weights are in the order of what each agreement proves, in half powers of ten of the odds:
 * a shared month far more than a shared year, a shared kind of inspection very little, since most
 * are full.
 */
final class Comparison {
  /** From here on two tellings are of one inspection. */
  static final int THRESHOLD = 4;

  /** The weight of a comparison that rules out that two tellings are of one inspection. */
  static final int RULED_OUT = Integer.MIN_VALUE;

  private static final int SAME_ORDINAL = 4;
  private static final int SAME_LINK = 8;

  /**
   * What two tellings are compared in.
   *
   * @param name of the field in the output, or of what else is compared
   * @param weigh the weight, or {@link #RULED_OUT}
   * @param value what a telling says, for people to read; {@code null} if nothing
   */
  private record Compared(
      String name,
      ToIntBiFunction<Telling, Telling> weigh,
      Function<Telling, @Nullable Object> value) {}

  /** The cheap ones that rule out most pairs come first. */
  private static final List<Compared> ALL =
      List.of(
          new Compared(
              "status", Comparison::status, it -> it.inspection().status().value().label()),
          new Compared("held", Dates::held, Dates::heldInWords),
          new Compared("type", Kinds::type, of(Inspection::type)),
          new Compared("inspectionDate", Dates::inspected, of(Inspection::inspectionDate)),
          new Compared("ordinal", Comparison::ordinal, of(Inspection::ordinal)),
          new Compared("overall", Kinds::overall, Kinds::overallInWords),
          new Compared("provider", Dates::body, of(Inspection::provider)),
          new Compared("publicationDate", Dates::published, of(Inspection::publicationDate)),
          new Compared("judgements", Kinds::judgements, Kinds::judgementsInWords),
          new Compared("reportUrl", Comparison::link, of(Inspection::reportUrl)),
          new Compared("people", Kinds::people, Kinds::peopleInWords),
          new Compared("news", Dates::news, Telling::published));

  private Comparison() {}

  /** Returns the match weight, or {@link #RULED_OUT} if the two cannot be of one inspection. */
  static int weight(Telling a, Telling b) {
    return a.article().equals(b.article()) ? RULED_OUT : weightOfWords(a, b);
  }

  /** Returns whether nothing that the two say keeps them apart, of whatever article they are. */
  static boolean agreeInWords(Telling a, Telling b) {
    return weightOfWords(a, b) != RULED_OUT;
  }

  private static int weightOfWords(Telling a, Telling b) {
    int sum = 0;
    for (Compared compared : ALL) {
      int weight = compared.weigh.applyAsInt(a, b);
      if (weight == RULED_OUT) {
        return RULED_OUT;
      }
      sum += weight;
    }
    return sum;
  }

  /** Returns whether the two cannot be of one inspection. */
  static boolean contradict(Telling a, Telling b) {
    return weight(a, b) == RULED_OUT;
  }

  /** Returns every comparison that counts, those that speak for one inspection first. */
  static List<Step> steps(Telling a, Telling b) {
    List<Step> steps = new ArrayList<>();
    List<Step> against = new ArrayList<>();
    for (Compared compared : ALL) {
      int weight = compared.weigh.applyAsInt(a, b);
      if (weight == RULED_OUT) {
        against.add(new Step(compared.name, null, values(compared, a, b)));
      } else if (weight > 0) {
        steps.add(new Step(compared.name, weight, values(compared, a, b)));
      }
    }
    if (a.article().equals(b.article())) {
      against.add(new Step("article", null, List.of(a.article())));
    }
    steps.addAll(against);
    return steps;
  }

  private static List<String> values(Compared compared, Telling a, Telling b) {
    Object first = compared.value.apply(a);
    Object second = compared.value.apply(b);
    List<String> values = new ArrayList<>();
    values.add(first == null ? "-" : first.toString());
    if (first == null || !first.equals(second)) {
      values.add(second == null ? "-" : second.toString());
    }
    return values;
  }

  private static <T> Function<Telling, @Nullable Object> of(
      Function<Inspection, @Nullable Fact<T>> field) {
    return telling -> Telling.value(field.apply(telling.inspection()));
  }

  private static int status(Telling a, Telling b) {
    return a.isPlanned() == b.isPlanned() ? 0 : RULED_OUT;
  }

  private static int ordinal(Telling a, Telling b) {
    Fact<Integer> first = a.inspection().ordinal();
    Fact<Integer> second = b.inspection().ordinal();
    if (first == null || second == null) {
      return 0;
    }
    return first.value().equals(second.value()) ? SAME_ORDINAL : RULED_OUT;
  }

  private static int link(Telling a, Telling b) {
    return isSameLink(a, b) ? SAME_LINK : 0;
  }

  /** Returns whether both give the address of one report. */
  static boolean isSameLink(Telling a, Telling b) {
    Fact<String> first = a.inspection().reportUrl();
    Fact<String> second = b.inspection().reportUrl();
    return first != null && second != null && first.value().equals(second.value());
  }

  /** Returns whether two dates on site agree in the month. */
  static boolean shareMonth(Telling a, Telling b) {
    return isOfAMonth(a.inspected()) && isOfAMonth(b.inspected());
  }

  static boolean isOfAMonth(@Nullable Edtf date) {
    return date != null && date.precision().compareTo(Edtf.Precision.MONTH) >= 0;
  }
}
