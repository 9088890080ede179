package org.gatewright.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.sql.SQLException;
import org.h2.mvstore.DataUtils;
import org.infinispan.commons.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01"})
    void aConnectionThatBreaks(String state) {
        assertThat(Outage.behind(thrown(new SQLException("gone", state))))
                .map(Outage::part)
                .contains(Outage.Part.DATABASE);
    }

    @Test
    void aPoolWithoutConnections() {
        assertThat(Outage.behind(thrown(new SQLException(new ResourceException("IJ000453")))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "40001"})
    void aStatementThatIsRefused(String state) {
        assertThat(Outage.behind(thrown(new SQLException("no", state)))).isEmpty();
    }

    @Test
    void aNodeThatDoesNotAnswer() {
        assertThat(Outage.behind(thrown(new TimeoutException("ISPN000476"))))
                .map(Outage::part)
                .contains(Outage.Part.CLUSTER);
    }

    @Test
    void aDiskThatIsFull() {
        assertThat(Outage.behind(thrown(new DataFolderException(new IOException("No space left on device")))))
                .map(Outage::part)
                .contains(Outage.Part.DISK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded"})
    void aDiskThatSomebodyElseFindsFull(String said) {
        assertThat(Outage.behind(thrown(new IOException(said))))
                .map(Outage::part)
                .contains(Outage.Part.DISK);
    }

    @Test
    void aFailureOfInputThatIsNone() {
        assertThat(Outage.behind(thrown(new IOException("Connection reset")))).isEmpty();
    }

    @Test
    void aDatabaseWhoseFileCannotBeWritten() {
        Exception full = DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing failed");

        assertThat(Outage.behind(thrown(new SQLException("General error", "HY000", full))))
                .map(Outage::part)
                .contains(Outage.Part.DISK);
    }

    @Test
    void aDatabaseThatWasClosedAsItsFileCouldNotBeWritten() {
        Exception closed = new SQLException(new ResourceException("IJ000453", new SQLException("closed", "90098")));

        assertThat(Outage.behind(thrown(closed))).map(Outage::part).contains(Outage.Part.DISK);
    }

    @Test
    void anythingElse() {
        assertThat(Outage.behind(thrown(new IllegalStateException(new SQLException()))))
                .isEmpty();
    }

    private static Exception thrown(Exception cause) {
        return new EJBException(new PersistenceException(cause));
    }
}
