"""The talk about keeping the answers: where to, replace or not, before leaving, when the input ends."""

from dataclasses import dataclass
from pathlib import Path

from licnav.cli.conversation import Conversation
from licnav.cli.prompts.interface import Key, Prompt
from licnav.cli.saved import resume_command, unused_name, write_saved
from licnav.errors import LicnavError


@dataclass(slots=True)
class Keeper:
    """Saves a conversation's answers. `file` is where they were read from or last saved to."""

    file: Path | None = None

    def save_as(self, conversation: Conversation) -> None:
        """Ask for a file and save; only the file that the answers came from is replaced without a question."""
        if not conversation.interview.answers:
            conversation.tell("nothing-to-save")
            return
        reader = conversation.reader
        where = reader.phrase("interview.save-where")
        default = str(self._default(conversation))
        said = conversation.prompter.text(Prompt(where, reader.phrase("interview.save-help"), standing=(default,)))
        if isinstance(said, Key):
            return
        path = Path(said).expanduser()
        if path != self.file and path.exists():
            replace = conversation.prompter.confirm(Prompt(reader.phrase("interview.replace-file", path=path)))
            if replace is not True:
                return
        self._write(conversation, path)

    def save_now(self, conversation: Conversation) -> None:
        """Save without asking, where nobody can answer any more: to the file in use, else to a new one."""
        self._write(conversation, self._default(conversation))

    def offer(self, conversation: Conversation, name: str = "save-first") -> None:
        """Offer to save, if an answer would be lost; `name` is the phrase that asks."""
        if not conversation.unsaved or not conversation.prompter.interactive:
            return
        question = Prompt(conversation.reader.phrase(f"interview.{name}"), standing=("yes",))
        if conversation.prompter.confirm(question) is True:
            self.save_as(conversation)

    def _default(self, conversation: Conversation) -> Path:
        return self.file or unused_name(Path(), conversation.interview.profession)

    def _write(self, conversation: Conversation, path: Path) -> None:
        try:
            write_saved(path, conversation.interview, conversation.reader.lang, force=True)
        except LicnavError as error:
            conversation.tell("not-saved", why=f"{error.message}. {error.hint}".removesuffix(". "))
            return
        self.file, conversation.unsaved = path, False
        conversation.tell("saved", path=path)
        command = conversation.reader.phrase("interview.resume-with", command=resume_command(path))
        conversation.prompter.tell(command, as_is=True)
