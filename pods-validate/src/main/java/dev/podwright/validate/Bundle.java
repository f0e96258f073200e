package dev.podwright.validate;

import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.ManifestException;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.service.Service;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.SourceMap;
import dev.podwright.validate.internal.bundle.BundleAccess;
import dev.podwright.validate.internal.bundle.BundleFacts;
import dev.podwright.validate.internal.bundle.BundlePart;
import dev.podwright.validate.internal.bundle.ExposedPort;
import dev.podwright.validate.internal.bundle.InstallOrder;
import dev.podwright.validate.internal.bundle.Member;
import dev.podwright.validate.internal.report.DraftSources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several objects that belong together, such as a Deployment, its Service and its ConfigMap. They are checked one by one and
 * against each other, rendered as one stream, and read from a file or a folder with each object's own lines. Objects of
 * kinds that Podwright does not model are carried, and a report names them as not checked. Immutable.
 */
public final class Bundle {
    private final List<Entry> entries;
    private final List<Report> unread;
    private final boolean complete;
    private final Object routing = new Object();
    /** Made when it is first asked for. */
    private @Nullable BundleFacts routingFacts;

    /** An object, where it was written, and the text that it was read from, if any. */
    record Entry(
            KubernetesObject object,
            SourceMap sources,
            @Nullable Manifest manifest) {
        /** Whether all of it could be read. */
        boolean isWhole() {
            if (sources instanceof DraftSources draft) {
                return draft.isWhole();
            }
            return manifest == null || !manifest.report().hasErrors();
        }

        /** Why it is not whole; empty if it is. */
        List<Finding> problems() {
            if (isWhole()) {
                return List.of();
            }
            return sources instanceof DraftSources draft
                    ? draft.report((ignored, found) -> Report.of("", found)).findings()
                    : manifest == null ? List.of() : manifest.report().findings();
        }
    }

    static {
        BundleAccess.register(new BundleAccess.Contents() {
            @Override
            public List<BundlePart> parts(Object bundle) {
                return ((Bundle) bundle)
                        .entries.stream()
                                .map(each -> new BundlePart(each.object(), each.sources(), each.problems()))
                                .toList();
            }

            @Override
            public List<Report> unread(Object bundle) {
                return ((Bundle) bundle).unread();
            }
        });
    }

    private Bundle(Builder builder) {
        this.entries = List.copyOf(builder.entries);
        this.unread = List.copyOf(builder.unread);
        this.complete = builder.complete;
    }

    /** A bundle without objects, such as one whose apply prunes all that an earlier one owned. */
    public static Bundle of() {
        return of(List.of());
    }

    /** A bundle of objects. */
    public static Bundle of(KubernetesObject... objects) {
        return of(List.of(objects));
    }

    /** A bundle of objects. */
    public static Bundle of(Iterable<? extends KubernetesObject> objects) {
        Builder builder = builder();
        objects.forEach(builder::add);
        return builder.build();
    }

    /** The objects of texts, with their lines. What is wrong with the texts is in the report. */
    public static Bundle of(Manifests... manifests) {
        Builder builder = builder();
        for (Manifests each : manifests) {
            builder.add(each);
        }
        return builder.build();
    }

    /**
     * Reads a file, or all files of a folder and the folders in it whose names end in {@code .yaml}, {@code .yml} or {@code
     * .json}, in the order of their paths.
     *
     * @throws ManifestException if anything is wrong with a text, with all problems of that file
     * @throws IOException if a file cannot be read
     */
    public static Bundle read(Path fileOrFolder) throws IOException {
        Builder builder = builder();
        for (Path file : files(fileOrFolder)) {
            builder.add(Manifests.read(file));
        }
        return builder.build();
    }

    /**
     * As {@link #read(Path)}, and keeps what is valid: what is wrong with the texts is in the report.
     *
     * @throws IOException if a file cannot be read
     */
    public static Bundle inspect(Path fileOrFolder) throws IOException {
        Builder builder = builder();
        for (Path file : files(fileOrFolder)) {
            builder.add(Manifests.inspect(file));
        }
        return builder.build();
    }

    private static List<Path> files(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> found = Files.walk(fileOrFolder)) {
            return found.filter(Bundle::isManifest).sorted().toList();
        }
    }

    private static boolean isManifest(Path file) {
        String name = Objects.toString(file.getFileName(), "");
        return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) && Files.isRegularFile(file);
    }

    /** Makes a bundle object by object. */
    public static Builder builder() {
        return new Builder();
    }

    /** The objects, in the order in which they were given. */
    public List<KubernetesObject> objects() {
        return entries.stream().map(Entry::object).toList();
    }

    List<Entry> entries() {
        return entries;
    }

    /** What is wrong with documents that hold no object. */
    List<Report> unread() {
        return unread;
    }

    /** Whether nothing is missing that its objects need: see {@link Builder#complete}. */
    public boolean isComplete() {
        return complete;
    }

    /** This bundle as a {@linkplain Builder#complete complete} one. */
    public Bundle complete() {
        Builder builder = builder();
        builder.entries.addAll(entries);
        builder.unread.addAll(unread);
        return builder.complete().build();
    }

    /** Judges each object as a create would, by the {@linkplain Validator#standard() standard validator}, and all of them against each other. */
    public BundleReport validate() {
        return validate(Validator.standard());
    }

    /** Judges each object as a create would, and all of them against each other. */
    public BundleReport validate(Validator validator) {
        return validator.validate(this);
    }

    /**
     * What rules and routes ask about the objects. For one thread.
     *
     * @param trusted whether labels and annotations of the objects can be the reason for silence
     */
    BundleFacts facts(boolean trusted) {
        return new BundleFacts(members(), complete, trusted);
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>(entries.size());
        for (Entry each : entries) {
            members.add(new Member(members.size(), each.object(), each.sources(), each.isWhole()));
        }
        return members;
    }

    /** Those that routes are found by. Only with {@link #routing} held, as they find more when they are asked. */
    private BundleFacts routingFacts() {
        BundleFacts known = routingFacts;
        if (known == null) {
            known = facts(true);
            routingFacts = known;
        }
        return known;
    }

    /**
     * Where a port of a Service leads, as far as the bundle shows.
     *
     * @param service the name of the Service
     * @param port the number of the port
     * @throws IllegalArgumentException if the bundle has no such Service, several in different namespaces, or the Service
     *     has no such port; the message names those that there are
     */
    public Route route(String service, int port) {
        return route(service, (facts, member) -> facts.port(member, port), Integer.toString(port));
    }

    /**
     * As {@link #route(String, int)}, for a port that has a name.
     *
     * @throws IllegalArgumentException as there
     */
    public Route route(String service, String port) {
        return route(service, (facts, member) -> facts.port(member, port), port);
    }

    private Route route(String service, BiFunction<BundleFacts, Member, @Nullable ExposedPort> port, String shown) {
        synchronized (routing) {
            BundleFacts facts = routingFacts();
            Member member = service(service, facts);
            ExposedPort found = port.apply(facts, member);
            if (found == null) {
                throw noPort(member, shown);
            }
            return Route.of(found, facts);
        }
    }

    private static IllegalArgumentException noPort(Member service, String port) {
        List<String> ports = ExposedPort.of(service).stream()
                .map(each -> each.name().isEmpty() ? "" + each.number() : each.number() + " (" + each.name() + ")")
                .toList();
        return new IllegalArgumentException("Service " + Excerpt.quoted(service.name()) + " has no port "
                + Excerpt.of(port) + "; its ports are " + Excerpt.of(String.join(", ", ports)));
    }

    private static Member service(String name, BundleFacts facts) {
        List<Member> found = facts.services(name);
        if (found.size() == 1) {
            return found.get(0);
        }
        String names = String.join(
                ", ",
                facts.members().stream()
                        .filter(each -> each.object() instanceof Service)
                        .map(Member::name)
                        .toList());
        throw new IllegalArgumentException("the bundle has " + (found.isEmpty() ? "no" : "more than one")
                + " Service with the name " + Excerpt.quoted(name) + "; its Services are "
                + (names.isEmpty() ? "none" : Excerpt.of(names)));
    }

    /** Where the ports of all Services lead, in their order. */
    public List<Route> routes() {
        synchronized (routing) {
            BundleFacts facts = routingFacts();
            List<Route> out = new ArrayList<>();
            for (Member each : facts.members()) {
                if (each.object() instanceof Service) {
                    ExposedPort.of(each).forEach(port -> out.add(Route.of(port, facts)));
                }
            }
            return List.copyOf(out);
        }
    }

    /**
     * Renders the objects as one stream of canonical YAML: what others need comes first, in the order in which Helm
     * installs kinds; objects of one kind are in the order in which they were given.
     */
    public String toYaml() {
        return Manifests.toYaml(InstallOrder.of(objects()));
    }

    /**
     * As {@link #toYaml()}, into a writer or whatever else takes text.
     *
     * @throws IOException if the target cannot take it
     */
    public void toYaml(Appendable target) throws IOException {
        Manifests.toYaml(InstallOrder.of(objects()), target);
    }

    /**
     * As {@link #toYaml()}, into a file in UTF-8, which is made or replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public void toYaml(Path target) throws IOException {
        Manifests.toYaml(InstallOrder.of(objects()), target);
    }

    /**
     * As {@link #toYaml()}, into a stream in UTF-8, which is flushed and not closed.
     *
     * @throws IOException if the stream cannot take it
     */
    public void toYaml(OutputStream target) throws IOException {
        Manifests.toYaml(InstallOrder.of(objects()), target);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bundle that
                && complete == that.complete
                && objects().equals(that.objects());
    }

    @Override
    public int hashCode() {
        return objects().hashCode();
    }

    /** Names the objects; shows none of their values. */
    @Override
    public String toString() {
        StringBuilder out =
                new StringBuilder("bundle of ").append(entries.size()).append(" objects");
        List<Member> members = members();
        for (int i = 0; i < Math.min(members.size(), 10); i++) {
            out.append(i == 0 ? ": " : ", ").append(members.get(i).describe());
        }
        return entries.size() > 10 ? out.append(", …").toString() : out.toString();
    }

    /** Collects the objects of a bundle. Not thread-safe; what it builds is. */
    public static final class Builder {
        private final List<Entry> entries = new ArrayList<>();
        private final List<Report> unread = new ArrayList<>();
        private boolean complete;

        private Builder() {}

        /** Adds an object whose source is not known. */
        public Builder add(KubernetesObject object) {
            return add(object, path -> null);
        }

        /**
         * Adds an object.
         *
         * @param sources where its fields were written
         */
        public Builder add(KubernetesObject object, SourceMap sources) {
            Objects.requireNonNull(object, "object");
            entries.add(new Entry(object, Objects.requireNonNull(sources, "sources"), null));
            return this;
        }

        /** Adds the object of a text, with its lines and what is wrong with it. */
        public Builder add(Manifest manifest) {
            KubernetesObject object = manifest.object();
            if (object != null) {
                entries.add(new Entry(object, manifest, manifest));
            } else {
                unread.add(manifest.report());
            }
            return this;
        }

        /** Adds all objects of a text, in its order. */
        public Builder add(Manifests manifests) {
            manifests.forEach(this::add);
            return this;
        }

        /**
         * Says that nothing is missing that the objects need: what they refer to is in the bundle, and is not already in
         * the cluster. Without it, rules about missing objects are silent, or say only what may be missing.
         */
        public Builder complete() {
            complete = true;
            return this;
        }

        /** The bundle. */
        public Bundle build() {
            return new Bundle(this);
        }
    }
}
