package dev.podwright.dsl;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import dev.podwright.validate.PodValidator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A pod as it is said. Immutable: each word gives a new draft. */
public final class PodDraft extends PodPlacementWords {
    PodDraft(@Nullable Pod base, List<Part> parts, @Nullable Word<PodAssembly> last) {
        super(base, parts, last);
    }

    /** Says more if a condition holds. */
    public PodDraft when(boolean condition, UnaryOperator<PodDraft> then) {
        return condition ? then.apply(this) : this;
    }

    /** The same as {@link #when}, which is a keyword of Kotlin's. */
    public PodDraft onlyIf(boolean condition, UnaryOperator<PodDraft> then) {
        return when(condition, then);
    }

    /** Says something for each element. */
    public <T> PodDraft each(Iterable<? extends T> elements, BiFunction<PodDraft, ? super T, PodDraft> say) {
        PodDraft draft = this;
        for (T element : elements) {
            draft = say.apply(draft, element);
        }
        return draft;
    }

    /** Says a reusable piece, such as a method that takes a draft and gives one: {@code including(Pieces::monitored)}. */
    public PodDraft including(UnaryOperator<PodDraft> piece) {
        return piece.apply(this);
    }

    /** The way down to the model's builder, taken after all words have been said; it then has all containers. */
    public PodDraft spec(Consumer<PodSpec.Builder> change) {
        return say((p, where) -> {
            p.specWays.add(change);
            p.note(where);
        });
    }

    /** The fields that {@link #hardened} has set, because nothing else was said; empty where it was not said. */
    public List<FieldPath> hardenedFields() {
        return compile().hardened();
    }

    /** The pod, unchecked. */
    public Pod draft() {
        return compile().pod();
    }

    /** The pod, unchecked, as the template of a workload: its metadata and spec. */
    public PodTemplateSpec template() {
        Pod pod = draft();
        return PodTemplateSpec.builder()
                .metadata(pod.metadata())
                .spec(pod.spec())
                .build();
    }

    /**
     * The line of Java that brought a field in, or the nearest that holds it; null where it is not known.
     *
     * <p>Lines are taken down always in unit tests (JUnit on the class path, or assertions enabled), and otherwise for
     * the first 50,000 words of a process. The system property {@code podwright.locations} says otherwise: {@code on} or
     * {@code off}.
     */
    public @Nullable Location locate(FieldPath field) {
        return compile().places().find(field);
    }

    /** Everything that is wrong with the pod, with the lines of Java that brought it in, where they are known. */
    public Report check() {
        return check(PodValidator.standard());
    }

    /** Everything that is wrong with the pod in the eyes of this validator. */
    public Report check(PodValidator validator) {
        return check(compile(), validator);
    }

    /**
     * The pod.
     *
     * @throws InvalidPodException where the server would refuse it or an error of our own was found; it carries the
     *     whole report
     */
    public Pod build() {
        return build(PodValidator.standard());
    }

    /**
     * The pod, checked by this validator.
     *
     * @throws InvalidPodException where the server would refuse it or an error of our own was found; it carries the
     *     whole report
     */
    public Pod build(PodValidator validator) {
        Compiled compiled = compile();
        Report report = check(compiled, validator);
        if (report.hasErrors()) {
            throw new InvalidPodException(report);
        }
        return compiled.pod();
    }

    private static Report check(Compiled compiled, PodValidator validator) {
        Report report = validator.validate(compiled.pod());
        return report.isClean() ? report : report.located(compiled.places()::find);
    }

    /** Says which containers the draft has; shows none of its values. */
    @Override
    public String toString() {
        return "pod draft of " + parts.stream().map(part -> part.draft().name()).toList();
    }
}
