package dev.podwright.dsl;

import dev.podwright.model.Pod;
import dev.podwright.model.container.Container;
import dev.podwright.path.FieldPath;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a pod draft is made of. */
abstract class PodCore {
    /** What a container is in its pod. */
    enum Role {
        INIT,
        SIDECAR,
        MAIN,
        EPHEMERAL
    }

    /**
     * A container in its place.
     *
     * @param target the container whose processes an ephemeral one sees; null for none
     */
    record Part(Role role, ContainerDraft draft, @Nullable String target) {
        Part(Role role, ContainerDraft draft) {
            this(role, draft, null);
        }

        Part saying(UnaryOperator<ContainerDraft> more) {
            return new Part(role, more.apply(draft), target);
        }
    }

    record Compiled(Pod pod, Places places, List<FieldPath> hardened) {}

    final @Nullable Pod base;
    final List<Part> parts;
    final @Nullable Word<PodAssembly> last;

    PodCore(@Nullable Pod base, List<Part> parts, @Nullable Word<PodAssembly> last) {
        this.base = base;
        this.parts = parts;
        this.last = last;
    }

    final PodDraft say(Word.Effect<PodAssembly> effect) {
        return new PodDraft(base, parts, Word.after(last, effect));
    }

    final PodDraft with(List<Part> changed) {
        return new PodDraft(base, List.copyOf(changed), last);
    }

    final Compiled compile() {
        PodAssembly assembly = new PodAssembly(base);
        Word.say(last, assembly);
        for (Part part : parts) {
            switch (part.role) {
                case INIT -> assembly.inits.add(compile(part, assembly, "initContainers", assembly.inits.size()));
                case SIDECAR -> assembly.inits.add(compile(part, assembly, "initContainers", assembly.inits.size()));
                case MAIN -> assembly.mains.add(compile(part, assembly, "containers", assembly.mains.size()));
                case EPHEMERAL ->
                    assembly.ephemeral.add(EphemeralContainers.of(
                            compile(part, assembly, "ephemeralContainers", assembly.ephemeral.size()), part.target));
            }
        }
        return assembly.finish();
    }

    private static Container compile(Part part, PodAssembly pod, String field, int index) {
        Places places = pod.specPlaces.at(field).at(index);
        FieldPath path = PodAssembly.SPEC.child(field).index(index);
        return part.draft.compile(pod, path, places, part.role == Role.SIDECAR);
    }
}
