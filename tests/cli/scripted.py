"""A prompter that answers from a script, and keeps what it was asked and told."""

from dataclasses import dataclass, field

from licnav.cli.prompts.interface import Key, Prompt


@dataclass
class Scripted:
    """`said` maps the text of a question to the answers to give it, one after the other."""

    said: dict[str, list[object]]
    interactive: bool = True
    asked: list[Prompt] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def _answer(self, prompt: Prompt):
        self.asked.append(prompt)
        script = self.said.get(prompt.text)
        if not script:
            return Key.END
        answer = script.pop(0) if len(script) > 1 else script[0]
        if isinstance(answer, BaseException):
            raise answer
        return answer

    select = select_many = text = confirm = _answer

    def tell(self, text: str, *, quiet: bool = False, as_is: bool = False) -> None:
        self.told.append(text)

    @property
    def questions(self) -> list[str]:
        return [prompt.text for prompt in self.asked]
