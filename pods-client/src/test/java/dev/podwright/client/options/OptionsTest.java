package dev.podwright.client.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Duration NEGATIVE = Duration.ofMillis(-1);

    @Test
    void a_retry_policy_rejects_values_without_meaning() {
        RetryPolicy policy = RetryPolicy.standard();
        assertThatIllegalArgumentException().isThrownBy(() -> policy.withMaxAttempts(0));
        assertThatIllegalArgumentException().isThrownBy(() -> policy.withDelays(NEGATIVE, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.withDelays(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> policy.withAttemptTimeout(Duration.ZERO));
        assertThat(RetryPolicy.none()).isEqualTo(policy.withMaxAttempts(1)).isNotEqualTo(policy);
    }

    @Test
    void delete_options_have_the_grace_period_of_the_object_and_do_not_wait_by_default() {
        DeleteOptions standard = DeleteOptions.standard();
        assertThat(standard.gracePeriod()).isNull();
        assertThat(standard.waits()).isFalse();
        assertThat(standard.withWait().withGracePeriod(Duration.ZERO))
                .isEqualTo(standard.withGracePeriod(Duration.ZERO).withWait());
        assertThatIllegalArgumentException().isThrownBy(() -> standard.withGracePeriod(NEGATIVE));
    }

    @Test
    void wait_options_collect_tolerated_reasons() {
        WaitOptions options = WaitOptions.atMost(Duration.ofSeconds(1));
        assertThat(options.toleratedReasons()).isEmpty();
        assertThat(options.tolerating("Unschedulable")
                        .tolerating("ErrImagePull")
                        .toleratedReasons())
                .containsExactlyInAnyOrder("Unschedulable", "ErrImagePull");
        assertThatIllegalArgumentException().isThrownBy(() -> WaitOptions.atMost(Duration.ZERO));
    }
}
