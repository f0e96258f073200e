package dev.podwright.dsl;

import dev.podwright.model.Pod;
import dev.podwright.model.container.Container;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pod draft is made of. */
abstract class PodCore {
    /** What a container is in its pod. */
    enum Role {
        INIT,
        SIDECAR,
        MAIN
    }

    record Part(Role role, ContainerDraft draft) {}

    record Compiled(Pod pod, Places places) {}

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
        List<Container> inits = new ArrayList<>();
        List<Container> mains = new ArrayList<>();
        for (Part part : parts) {
            boolean main = part.role == Role.MAIN;
            List<Container> list = main ? mains : inits;
            Places places = assembly.specPlaces
                    .at(main ? "containers" : "initContainers")
                    .at(list.size());
            list.add(part.draft.compile(assembly, places, part.role == Role.SIDECAR));
        }
        return new Compiled(assembly.finish(inits, mains), assembly.places);
    }
}
