"""How little words are typed and spoken; they carry negation, so they must be known whatever they look like."""

from __future__ import annotations

from typing import Final

SPOKEN: Final = {
    "cant": "can not", "cannot": "can not", "cnt": "can not", "canot": "can not", "couldnt": "could not",
    "cudnt": "could not", "coudnt": "could not", "dont": "do not", "dnt": "do not", "doesnt": "does not",
    "dosent": "does not", "doesent": "does not", "dosnt": "does not", "didnt": "did not", "didint": "did not",
    "wont": "will not", "wouldnt": "would not", "wudnt": "would not", "shouldnt": "should not",
    "isnt": "is not", "arent": "are not", "aint": "is not", "wasnt": "was not", "werent": "were not",
    "havent": "have not", "havnt": "have not", "hasnt": "has not", "hadnt": "had not", "mustnt": "must not",
    "neednt": "need not", "dunno": "do not know", "idk": "i do not know",
    "im": "i am", "ive": "i have", "iwill": "i will", "iwould": "i would", "youre": "you are",
    "youve": "you have", "youll": "you will", "hes": "he is", "hed": "he would", "hewill": "he will",
    "shes": "she is", "shewould": "she would", "shewill": "she will", "its": "it is", "itll": "it will",
    "weare": "we are", "weve": "we have", "wewill": "we will", "wewould": "we would", "theyre": "they are",
    "theyve": "they have", "theyll": "they will", "theyd": "they would", "thats": "that is",
    "theres": "there is", "heres": "here is", "whats": "what is", "whos": "who is", "wheres": "where is",
    "hows": "how is", "everythings": "everything is", "nothings": "nothing is",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "hafta": "have to", "tryna": "trying to",
    "gimme": "give me", "lemme": "let me", "kinda": "kind of", "sorta": "sort of", "lotta": "lot of",
    "outta": "out of", "couldve": "could have", "shouldve": "should have", "wouldve": "would have",
    "alot": "a lot", "noone": "no one", "anymore": "any more", "everytime": "every time", "aswell": "as well",
    "u": "you", "ur": "your", "r": "are", "n": "and", "w": "with", "cuz": "because", "cos": "because",
    "coz": "because", "bc": "because", "becuase": "because", "becos": "because", "tho": "though", "thru": "through",
    "nothin": "nothing", "nuffin": "nothing", "nuthin": "nothing", "somethin": "something", "anythin": "anything",
    "neva": "never", "nevr": "never", "rly": "really", "realy": "really", "prolly": "probably", "ppl": "people",
    "pls": "please", "plz": "please", "thx": "thanks", "smth": "something", "tmrw": "tomorrow", "nite": "night",
    "wiv": "with", "abt": "about", "bf": "boyfriend", "gf": "girlfriend", "nd": "and", "yea": "yeah", "ya": "you",
    "wen": "when", "coudl": "could", "nad": "and", "teh": "the", "recieve": "receive",
}  # fmt: skip
