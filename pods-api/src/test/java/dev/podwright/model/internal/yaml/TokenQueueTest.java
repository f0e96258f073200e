package dev.podwright.model.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenQueueTest {
    private final TokenQueue queue = new TokenQueue();

    @Test
    void keeps_the_order_while_it_wraps_and_grows() {
        int taken = 0;
        for (int column = 0; column < 100; column++) {
            queue.add(TokenType.SCALAR, new Mark().set(1, column));
            if (column % 3 == 0) {
                assertThat(queue.first().start().column()).isEqualTo(taken++);
                queue.removeFirst();
            }
        }

        assertThat(queue.firstNumber()).isEqualTo(taken);
        assertThat(queue.nextNumber()).isEqualTo(100);
        assertThat(columns()).containsExactlyElementsOf(range(taken, 100));
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void inserts_before_a_number_that_is_in_the_queue() {
        for (int column = 0; column < 6; column++) {
            queue.add(TokenType.SCALAR, new Mark().set(1, column));
        }
        queue.removeFirst();
        queue.removeFirst();
        queue.insert(3, TokenType.KEY, new Mark().set(1, 30));
        queue.insert(2, TokenType.KEY, new Mark().set(1, 20));
        queue.insert(queue.nextNumber(), TokenType.KEY, new Mark().set(1, 90));

        assertThat(columns()).containsExactly(20, 2, 30, 3, 4, 5, 90);
    }

    private List<Integer> columns() {
        List<Integer> out = new ArrayList<>();
        while (!queue.isEmpty()) {
            out.add(queue.first().start().column());
            queue.removeFirst();
        }
        return out;
    }

    private static List<Integer> range(int from, int to) {
        List<Integer> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            out.add(i);
        }
        return out;
    }
}
