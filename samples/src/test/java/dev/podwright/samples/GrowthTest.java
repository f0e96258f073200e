package dev.podwright.samples;

import static dev.podwright.dsl.Pods.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Large drafts: twice as many words allocate about twice as much. Here, since the DSL's own tests are in a module without management. */
class GrowthTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static void assertLinear(int count, IntConsumer work) {
        work.accept(count / 8);
        long half = allocated(() -> work.accept(count / 2));
        long whole = allocated(() -> work.accept(count));
        assertThat((double) whole / half).isLessThan(2.6);
    }

    private static long allocated(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void variables() {
        assertLinear(20_000, count -> {
            ContainerDraft draft = container("app", "i");
            for (int i = 0; i < count; i++) {
                draft = draft.env("V" + i, i);
            }
            assertThat(draft.buildUnchecked().env()).hasSize(count);
        });
    }

    @Test
    void listeners() {
        assertLinear(8_000, count -> {
            ContainerDraft draft = container("app", "i");
            for (int i = 1; i <= count; i++) {
                draft = draft.listens(i);
            }
            assertThat(requireNonNull(pod("p").container(draft).buildUnchecked().metadata())
                            .annotations())
                    .hasSize(1);
        });
    }

    @Test
    void containers() {
        assertLinear(10_000, count -> {
            PodDraft draft = pod("p");
            for (int i = 0; i < count; i++) {
                draft = draft.container("c" + i, "i");
            }
            assertThat(requireNonNull(draft.buildUnchecked().spec()).containers())
                    .hasSize(count);
        });
    }
}
