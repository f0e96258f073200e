package dev.podwright.overlay;

import dev.podwright.fragment.Fragment;
import dev.podwright.overlay.internal.layer.Note;
import dev.podwright.overlay.internal.layer.Origins;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import dev.podwright.report.SourceMap;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.Validator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Overlay} gives: the merged object, where its values come from, and its report. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the layers
 */
public final class OverlayResult<T> implements SourceMap {
    private final ObjectSchema<T> schema;
    private final T value;
    private final List<Layer<T>> layers;
    private final Origins origins;
    private final List<Note> notes;
    private final Validator validator;
    private volatile @Nullable Report report;

    OverlayResult(
            ObjectSchema<T> schema,
            T value,
            List<Layer<T>> layers,
            Origins origins,
            List<Note> notes,
            Validator validator) {
        this.schema = schema;
        this.value = value;
        this.layers = List.copyOf(layers);
        this.origins = origins;
        this.notes = List.copyOf(notes);
        this.validator = validator;
    }

    /** The merged object. */
    public T value() {
        return value;
    }

    /** The merged object with the locations of its values. */
    public Fragment<T> fragment() {
        return Fragment.of(value, this);
    }

    /** The layer that a value of the merged object comes from; for an object or a list of several layers, the lowest of them. */
    public OverlayOrigin origin(FieldPath path) {
        Origins at = origins.at(path);
        return origin(at.layer(), at.path());
    }

    /** The origin of a value of what is merged of a layer. */
    private OverlayOrigin origin(int layer, FieldPath path) {
        Layer<T> of = layers.get(layer);
        return of.origin(of.written(path));
    }

    /** Where a value of the merged object was written; null where that is not known. */
    @Override
    public @Nullable Location locate(FieldPath path) {
        return origin(path).location();
    }

    /**
     * What is wrong with the text of a layer; what of a layer is not used; and what is wrong with the merged object, as the validator
     * says. Paths are those of the merged object, or those of a layer for what is not in it. Each finding names its layers in
     * {@link Finding#related()}: one layer if that has the fault by itself, or those whose values do not fit together.
     */
    public Report report() {
        Report known = report;
        if (known == null) {
            known = reported();
            report = known;
        }
        return known;
    }

    private Report reported() {
        List<Finding> out = new ArrayList<>();
        List<Finding> problems = new ArrayList<>();
        Map<List<@Nullable Object>, Deque<OverlayOrigin>> read = new HashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            Fragment<T> layer = layers.get(i).fragment();
            for (Finding each : layer.report().findings()) {
                boolean isOfLayer = each.path().startsWith(layer.path());
                FieldPath written = isOfLayer ? layers.get(i).merged(each.path().relativeTo(layer.path())) : null;
                FieldPath at = written == null ? null : origins.find(i, written);
                OverlayOrigin origin = new OverlayOrigin(layers.get(i).name(), each.path(), each.location());
                if (at == null) {
                    out.add(named(each, List.of(related(origin))));
                } else {
                    Finding problem = each.relativeTo(each.path()).under(at);
                    problems.add(problem);
                    read.computeIfAbsent(key(problem), any -> new ArrayDeque<>(1))
                            .add(origin);
                }
            }
        }
        Report verdict = validator.validate(Fragment.of(value, this, problems));
        @Nullable Report[] alone = new Report[layers.size()];
        List<Finding> ofResult = new ArrayList<>();
        for (Finding each : verdict.findings()) {
            Deque<OverlayOrigin> same = read.get(key(each));
            OverlayOrigin origin = same == null ? null : same.poll();
            if (origin == null) {
                ofResult.add(named(each, places(each, alone)));
            } else {
                out.add(named(each, List.of(related(origin))));
            }
        }
        Map<Integer, Map<FieldPath, FieldPath>> places = new HashMap<>();
        for (Note each : notes) {
            out.add(finding(each, place(each, places.computeIfAbsent(each.layer(), origins::places))));
        }
        out.addAll(ofResult);
        return verdict.withFindings(out);
    }

    /** What a finding of a text is found again by in the verdict; several layers may have the same. */
    private static List<@Nullable Object> key(Finding finding) {
        return Arrays.asList(finding.path(), finding.rule(), finding.message(), finding.location());
    }

    /** Where the value of a note is in the merged object; the path in its layer if it is not there. */
    private FieldPath place(Note note, Map<FieldPath, FieldPath> places) {
        FieldPath merged = note.isUsed() ? layers.get(note.layer()).merged(note.path()) : null;
        for (FieldPath at = merged; at != null && merged != null; at = at.parent()) {
            FieldPath found = places.get(at);
            FieldPath rest = merged.relativeTo(at);
            if (found != null) {
                return found.append(rest);
            }
            if (at.index() >= 0) {
                break;
            }
        }
        return note.path();
    }

    private Finding finding(Note note, FieldPath path) {
        Layer<T> layer = layers.get(note.layer());
        OverlayOrigin origin = layer.origin(note.path());
        List<Finding.Related> related = new ArrayList<>();
        related.add(related(origin));
        Origins other = note.other();
        if (other != null) {
            related.add(related(origin(other.layer(), other.path())));
        }
        return Finding.builder(Channel.ADVISED, note.severity(), note.rule().id(), path)
                .message(note.message(), note.fix())
                .location(origin.location())
                .related(related)
                .build();
    }

    private static Finding named(Finding finding, List<Finding.Related> places) {
        List<Finding.Related> all = new ArrayList<>(places);
        all.addAll(finding.related());
        return finding.toBuilder().related(all).build();
    }

    private static Finding.Related related(OverlayOrigin origin) {
        Finding.Related place = Finding.Related.of(origin.layer(), origin.path());
        return place.located(path -> origin.location());
    }

    /** The layers that a finding is about. */
    private List<Finding.Related> places(Finding finding, @Nullable Report[] alone) {
        Origins at = origins.at(finding.path());
        if (isOf(at, finding, alone)) {
            return List.of(related(origin(at.layer(), at.path())));
        }
        List<Finding.Related> out = new ArrayList<>();
        for (Map.Entry<Integer, FieldPath> each : around(finding).entrySet()) {
            out.add(related(origin(each.getKey(), each.getValue())));
        }
        return out;
    }

    /** Whether a layer alone has the finding. */
    private boolean isOf(Origins at, Finding finding, @Nullable Report[] alone) {
        Report report = alone[at.layer()];
        if (report == null) {
            report = validator.validate(Fragment.of(layers.get(at.layer()).value()));
            alone[at.layer()] = report;
        }
        FieldPath written = layers.get(at.layer()).written(at.path());
        return report.findings().stream()
                .anyMatch(each -> each.channel() == finding.channel()
                        && each.rule().equals(finding.rule())
                        && each.path().equals(written));
    }

    /** The layers of what a finding is about: the value and what it relates to, or the nearest object that several have. */
    private NavigableMap<Integer, FieldPath> around(Finding finding) {
        NavigableMap<Integer, FieldPath> out = origins.at(finding.path()).layers();
        for (Finding.Related each : finding.related()) {
            origins.at(each.path()).layers().forEach(out::putIfAbsent);
        }
        FieldPath at = finding.path().parent();
        while (out.size() < 2 && at != null) {
            origins.at(at).layers().forEach(out::putIfAbsent);
            at = at.parent();
        }
        return out;
    }

    /** The type and the layers; shows no values. */
    @Override
    public String toString() {
        return schema.name() + " of " + layers.stream().map(Layer::name).toList();
    }
}
